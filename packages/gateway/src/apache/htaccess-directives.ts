/**
 * Which AllowOverride classes admit a directive in .htaccess, by module: F FileInfo, I Indexes, A AuthConfig, L Limit,
 * O Options, `*` any; `-` for those that are never allowed there. Sections begin with `<`. Source: the command tables of
 * httpd 2.4.71 (`OR_*` in each module's `command_rec`).
 */
const TABLE = `
access_compat A satisfy
access_compat L allow deny order
actions - script
actions F action
alias - alias aliasmatch scriptalias scriptaliasmatch
alias F aliaspreservepath redirect redirectmatch redirectpermanent redirectrelative redirecttemp
allowmethods - allowmethods
auth_basic A authbasicauthoritative authbasicfake authbasicprovider authbasicusedigestalgorithm
auth_digest - authdigestshmemsize
auth_digest A authdigestalgorithm authdigestdomain authdigestnccheck authdigestnoncelifetime authdigestprovider
auth_digest A authdigestqop
auth_form - authformsize
auth_form A authformauthoritative authformbody authformdisablenostore authformfakebasicauth authformlocation
auth_form A authformloginrequiredlocation authformloginsuccesslocation authformlogoutlocation authformmethod
auth_form A authformmimetype authformpassword authformprovider authformsitepassphrase authformusername
authn_anon A anonymous anonymous_logemail anonymous_mustgiveemail anonymous_nouserid anonymous_verifyemail
authn_core - <authnprovideralias
authn_core A authname authtype
authn_dbd - authdbduserpwquery authdbduserrealmquery
authn_dbm A authdbmtype authdbmuserfile
authn_file A authuserfile
authn_socache - authncachecontext authncacheenable authncachesocache
authn_socache A authncacheprovidefor authncachetimeout
authnz_fcgi - authnzfcgidefineprovider
authnz_fcgi F authnzfcgicheckauthnprovider
authnz_ldap - authldapcharsetconfig
authnz_ldap A authldapauthorizeprefix authldapbindauthoritative authldapbinddn authldapbindpassword
authnz_ldap A authldapcompareasuser authldapcomparednonserver authldapdereferencealiases authldapgroupattribute
authnz_ldap A authldapgroupattributeisdn authldapinitialbindasuser authldapinitialbindpattern
authnz_ldap A authldapmaxsubgroupdepth authldapremoteuserattribute authldapremoteuserisdn authldapsearchasuser
authnz_ldap A authldapsubgroupattribute authldapsubgroupclass authldapurl
authz_core - <authzprovideralias
authz_core A <requireall <requireany <requirenone authmerging authzsendforbiddenonfailure require
authz_dbd - authzdbdlogintoreferer authzdbdquery authzdbdredirectquery
authz_dbm A authdbmgroupfile authzdbmtype
authz_groupfile A authgroupfile
autoindex * fancyindexing
autoindex I addalt addaltbyencoding addaltbytype adddescription addicon addiconbyencoding addiconbytype
autoindex I defaulticon headername indexheadinsert indexignore indexignorereset indexoptions indexorderdefault
autoindex I indexstylesheet readmename
brotli - brotlialteretag brotlicompressionmaxinputblock brotlicompressionquality brotlicompressionwindow
brotli - brotlifilternote
buffer - buffersize
cache - cachedefaultexpire cachedetailheader cachedisable cacheenable cacheheader cacheignorecachecontrol
cache - cacheignoreheaders cacheignorenolastmod cacheignorequerystring cacheignoreurlsessionidentifiers
cache - cachekeybaseurl cachelastmodifiedfactor cachelock cachelockmaxage cachelockpath cachemaxexpire
cache - cacheminexpire cachequickhandler cachestaleonerror cachestoreexpired cachestorenostore
cache - cachestoreprivate
cache_disk - cachedirlength cachedirlevels cachemaxfilesize cacheminfilesize cachereadsize cachereadtime
cache_disk - cacheroot
cache_socache - cachesocache cachesocachemaxsize cachesocachemaxtime cachesocachemintime cachesocachereadsize
cache_socache - cachesocachereadtime
cern_meta I metadir metafiles metasuffix
cgi - cgiscripttimeout scriptlog scriptlogbuffer scriptloglength
cgid - cgidscripttimeout scriptlog scriptlogbuffer scriptloglength scriptsock
charset_lite F charsetdefault charsetoptions charsetsourceenc
core - <directory <directorymatch <location <locationmatch <virtualhost acceptfilter accessfilename
core - allowencodedslashes allowoverride allowoverridelist asyncrequestworkerfactor coredumpdirectory
core - defaultruntimedir define documentroot enableexceptionhook errorlog errorlogformat extendedstatus
core - flushmaxpipelined flushmaxthreshold gprofdir gracefulshutdowntimeout hostnamelookups httpprotocoloptions
core - include includeoptional keepalive keepalivetimeout limitinternalrecursion limitrequestfields
core - limitrequestfieldsize limitrequestline listen listenbacklog listencoresbucketsratio listentcpdeferaccept
core - loglevel maxclients maxconnectionsperchild maxkeepaliverequests maxmemfree maxrangeoverlaps
core - maxrangereversals maxranges maxrequestsperchild maxrequestworkers maxspareservers maxsparethreads
core - mergeslashes mergetrailers minspareservers minsparethreads mutex namevirtualhost pidfile port protocol
core - protocols protocolshonororder readbuffersize receivebuffersize regexdefaultoptions registerhttpmethod
core - scoreboardfile seerequesttail sendbuffersize serveradmin serveralias serverlimit servername serverpath
core - serverroot servertokens startservers startthreads stricthostcheck threadlimit threadsperchild
core - threadstacksize timeout traceenable unclist undefine usecanonicalname usecanonicalphysicalport
core * <else <elseif <files <filesmatch <if <ifdefine <ifdirective <iffile <ifmodule <ifsection error
core * limitrequestbody limitxmlrequestbody rlimitcpu rlimitmem rlimitnproc serversignature
core A cgipassauth
core AL <limit <limitexcept
core F acceptpathinfo adddefaultcharset cgimapextension cgivar defaulttype enablemmap enablesendfile
core F errordocument fileetag forcetype qualifyredirecturl scriptinterpretersource sethandler setinputfilter
core F setoutputfilter
core O contentdigest options
dav - dav davbasepath davdepthinfinity davlockdiscovery davmintimeout
dav_fs - davlockdb
dav_lock - davgenericlockdb
dbd - dbdexptime dbdinitsql dbdkeep dbdmax dbdmin dbdparams dbdpersist dbdpreparesql dbdriver
deflate - deflatealteretag deflatebuffersize deflatecompressionlevel deflatefilternote deflatememlevel
deflate - deflatewindowsize
deflate * deflateinflatelimitrequestbody deflateinflateratioburst deflateinflateratiolimit
dialup - modemstandard
dir I directorycheckhandler directoryindex directoryindexredirect directoryslash fallbackresource
dumpio - dumpioinput dumpiooutput
echo - protocolecho
env F passenv setenv unsetenv
expires I expiresactive expiresbytype expiresdefault
ext_filter - extfilterdefine extfilteroptions
fcgid - busyscaninterval busytimeout defaultinitenv defaultmaxclassprocesscount defaultminclassprocesscount
fcgid - errorscaninterval fcgidbusyscaninterval fcgidbusytimeout fcgidcmdoptions fcgidconnecttimeout
fcgid - fcgiderrorscaninterval fcgidfixpathinfo fcgididlescaninterval fcgididletimeout fcgidinitialenv
fcgid - fcgidiotimeout fcgidipcdir fcgidmaxprocesses fcgidmaxprocessesperclass fcgidmaxrequestinmem
fcgid - fcgidmaxrequestlen fcgidmaxrequestsperprocess fcgidminprocessesperclass fcgidoutputbuffersize
fcgid - fcgidpassheader fcgidprocesslifetime fcgidprocesstablefile fcgidspawnscore fcgidspawnscoreuplimit
fcgid - fcgidterminationscore fcgidtimescore fcgidzombiescaninterval idlescaninterval idletimeout
fcgid - ipccommtimeout ipcconnecttimeout maxprocesscount maxrequestinmem maxrequestlen maxrequestsperprocess
fcgid - outputbuffersize passheader php_fix_pathinfo_enable processlifetime sharemempath socketpath spawnscore
fcgid - spawnscoreuplimit terminationscore timescore zombiescaninterval
fcgid F fastcgiaccesschecker fastcgiaccesscheckerauthoritative fastcgiauthenticator
fcgid F fastcgiauthenticatorauthoritative fastcgiauthorizer fastcgiauthorizerauthoritative fcgidaccesschecker
fcgid F fcgidaccesscheckerauthoritative fcgidauthenticator fcgidauthenticatorauthoritative fcgidauthorizer
fcgid F fcgidauthorizerauthoritative fcgidwrapper fcgiwrapper
file_cache - cachefile mmapfile
filter - filtertrace
filter F addoutputfilterbytype
filter O filterchain filterdeclare filterprotocol filterprovider
headers F header requestheader
heartbeat - heartbeataddress
heartmonitor - heartbeatlisten heartbeatmaxservers heartbeatstorage
http2 - h2direct h2earlyhints h2maxdataframelen h2maxheaderblocklen h2maxsessionstreams h2maxstreamerrors
http2 - h2maxworkeridleseconds h2maxworkers h2minworkers h2moderntlsonly h2outputbuffering h2padding
http2 - h2pushdiarysize h2pushpriority h2serializeheaders h2sessionextrafiles h2streammaxmemsize
http2 - h2streamtimeout h2tlscooldownsecs h2tlswarmupsize h2websockets h2windowsize
http2 A h2push h2upgrade
http2 AF h2earlyhint h2pushresource
http2 F h2copyfiles h2proxyrequests
ident - identitycheck identitychecktimeout
imagemap I imapbase imapdefault imapmenu
include - ssiendtag ssistarttag
include * ssierrormsg ssitimeformat ssiundefinedecho
include L ssietag ssilastmodified ssilegacyexprparser
include O xbithack
info - addmoduleinfo
lbmethod_heartbeat - heartbeatstorage
ldap - ldapcacheentries ldapcachettl ldapconnectionpoolttl ldapconnectiontimeout ldaplibrarydebug
ldap - ldapopcacheentries ldapopcachettl ldapretries ldapretrydelay ldapsharedcachefile ldapsharedcachesize
ldap - ldaptimeout ldaptrustedglobalcert ldaptrustedmode ldapverifyservercert
ldap A ldapreferralhoplimit ldapreferrals ldaptrustedclientcert
log_config - bufferedlogs customlog globallog logformat transferlog
log_debug - logmessage
log_forensic - forensiclog
logio * logiotrackttfb
lua - luaauthzprovider
lua * <luahookaccesschecker <luahookauthchecker <luahookcheckuserid <luahookfixups <luahookmaptostorage
lua * <luahookpretranslatename <luahooktranslatename <luahooktypechecker <luaquickhandler lua_____bytecodehack
lua * luacodecache luahookaccesschecker luahookauthchecker luahookcheckuserid luahookfixups luahookinsertfilter
lua * luahooklog luahookmaptostorage luahookpretranslate luahookpretranslatename luahooktranslatename
lua * luahooktypechecker luainherit luainputfilter luamaphandler luaoutputfilter luapackagecpath luapackagepath
lua * luaquickhandler luaroot luascope
macro * <macro macroignorebadnesting macroignoreemptyargs undefmacro use
md - <mdomain <mdomainset mdactivationdelay mdbaseserver mdcacertificatefile mdcachallenges
md - mdcertificateagreement mdcertificateauthority mdcertificatecheck mdcertificatefile mdcertificatekeyfile
md - mdcertificatemonitor mdcertificateprotocol mdcertificatestatus mdchallengedns01 mdchallengedns01version
md - mdcheckinterval mdcontactemail mddrivemode mdexternalaccountbinding mdhttpproxy
md - mdhttpproxycacertificatefile mdinitialdelay mdmatchnames mdmember mdmembers mdmessagecmd mdmuststaple
md - mdnotifycmd mdomain mdportmap mdprivatekeys mdprofile mdprofilemandatory mdrenewmode mdrenewviaari
md - mdrenewwindow mdretrydelay mdretryfailover mdserverstatus mdstapleothers mdstapling mdstaplingkeepresponse
md - mdstaplingrenewwindow mdstoredir mdstorelocks mdwarnwindow
md A mdrequirehttps
mime - modmimeusepathinfo typesconfig
mime F addcharset addencoding addhandler addinputfilter addlanguage addoutputfilter addtype defaultlanguage
mime F multiviewsmatch removecharset removeencoding removehandler removeinputfilter removelanguage
mime F removeoutputfilter removetype
mime_magic - mimemagicfile
negotiation - cachenegotiateddocs
negotiation F forcelanguagepriority languagepriority
php - php_admin_flag php_admin_value
php O php_flag php_value
proxy - <proxy <proxymatch balancergrowth balancerinherit balancermember balancerpersist noproxy
proxy - proxy100continue proxyaddheaders proxybadheader proxyblock proxydomain proxyerroroverride
proxy - proxyiobuffersize proxymaxforwards proxypass proxypassinherit proxypassinterpolateenv proxypassmatch
proxy - proxypassreverse proxypassreversecookiedomain proxypassreversecookiepath proxypreservehost
proxy - proxyreceivebuffersize proxyremote proxyremotematch proxyrequests proxyset proxysourceaddress
proxy - proxystatus proxytimeout proxyvia
proxy_connect - allowconnect
proxy_express F proxyexpressdbmfile proxyexpressdbmtype proxyexpressenable
proxy_fcgi F proxyfcgibackendtype proxyfcgisetenvif
proxy_ftp - proxyftpdircharset proxyftpescapewildcards proxyftplistonwildcard
proxy_hcheck - proxyhctpsize
proxy_hcheck F proxyhcexpr proxyhctemplate
proxy_html - proxyhtmlbufsize proxyhtmlcharsetout proxyhtmldoctype proxyhtmlenable proxyhtmlevents
proxy_html - proxyhtmlextended proxyhtmlfixups proxyhtmlinterp proxyhtmllinks proxyhtmlmeta
proxy_html - proxyhtmlstripcomments proxyhtmlurlmap
proxy_scgi - proxyscgiinternalredirect proxyscgisendfile
proxy_wstunnel - proxywebsocketfallbacktoproxyhttp
reflector O reflectorheader
remoteip - remoteipheader remoteipinternalproxy remoteipinternalproxylist remoteipproxiesheader
remoteip - remoteipproxyprotocol remoteipproxyprotocolexceptions remoteiptrustedproxy remoteiptrustedproxylist
reqtimeout - requestreadtimeout
request - keptbodysize
rewrite - rewritemap
rewrite F rewritebase rewritecond rewriteengine rewriteoptions rewriterule
sed - inputsed outputsed
session A session sessionenv sessionexclude sessionexpiryupdateinterval sessionheader sessioninclude
session A sessionmaxage
session_cookie A sessioncookiename sessioncookiename2 sessioncookieremove
session_crypto - sessioncryptodriver sessioncryptopassphrasefile
session_crypto A sessioncryptocipher sessioncryptopassphrase
session_dbd A sessiondbdcookiename sessiondbdcookiename2 sessiondbdcookieremove sessiondbddeletelabel
session_dbd A sessiondbdinsertlabel sessiondbdperuser sessiondbdselectlabel sessiondbdupdatelabel
setenvif F browsermatch browsermatchnocase setenvif setenvifexpr setenvifnocase
so - loadfile loadmodule
socache_memcache - memcacheconnttl
socache_redis - redisconnpoolttl redistimeout
speling O checkbasenamematch checkcaseonly checkspelling
ssl - sslcadnrequestfile sslcadnrequestpath sslcarevocationcheck sslcarevocationfile sslcarevocationpath
ssl - sslcertificatechainfile sslcertificatefile sslcertificatekeyfile sslcompression sslcryptodevice sslengine
ssl - sslfips sslhonorcipherorder sslinsecurerenegotiation sslocspdefaultresponder sslocspenable
ssl - sslocspnoverify sslocspoverrideresponder sslocspproxyurl sslocsprespondercertificatefile
ssl - sslocsprespondertimeout sslocspresponsemaxage sslocspresponsetimeskew sslocspuserequestnonce
ssl - sslopensslconfcmd sslpassphrasedialog sslprotocol sslproxycacertificatefile sslproxycacertificatepath
ssl - sslproxycarevocationcheck sslproxycarevocationfile sslproxycarevocationpath sslproxycheckpeercn
ssl - sslproxycheckpeerexpire sslproxycheckpeername sslproxyciphersuite sslproxyengine
ssl - sslproxymachinecertificatechainfile sslproxymachinecertificatefile sslproxymachinecertificatepath
ssl - sslproxyprotocol sslproxyverify sslproxyverifydepth sslrandomseed sslsessioncache sslsessioncachetimeout
ssl - sslsessionticketkeyfile sslsessiontickets sslsrpunknownuserseed sslsrpverifierfile sslstaplingcache
ssl - sslstaplingerrorcachetimeout sslstaplingfaketrylater sslstaplingforceurl sslstaplingrespondertimeout
ssl - sslstaplingresponsemaxage sslstaplingresponsetimeskew sslstaplingreturnrespondererrors
ssl - sslstaplingstandardcachetimeout sslstrictsnivhostcheck sslusestapling sslvhostsnipolicy
ssl * ssllog sslloglevel
ssl A sslcacertificatefile sslcacertificatepath sslciphersuite sslrenegbuffersize sslrequire sslrequiressl
ssl A sslusername sslverifyclient sslverifydepth
ssl O ssloptions
substitute F substitute substituteinheritbefore substitutemaxlinelength
suexec - suexecusergroup
unixd - chrootdir group suexec user
userdir - userdir
usertrack F cookiedomain cookieexpires cookiehttponly cookiename cookiesamesite cookiesecure cookiestyle
usertrack F cookietracking
version * <ifversion
vhost_alias - virtualdocumentroot virtualdocumentrootip virtualscriptalias virtualscriptaliasip
watchdog - watchdoginterval
wsgi - wsgiacceptmutex wsgiapplicationgroup wsgicasesensitivity wsgidaemonprocess wsgidestroyinterpreter
wsgi - wsgidispatchscript wsgidontwritebytecode wsgihandlerscript wsgiimportscript wsgilazyinitialization
wsgi - wsginewrelicconfigfile wsginewrelicenvironment wsgipassapacherequest wsgiprocessgroup wsgipythoneggs
wsgi - wsgipythonhashseed wsgipythonhome wsgipythonoptimize wsgipythonpath wsgipythonwarnings
wsgi - wsgirestrictembedded wsgirestrictprocess wsgirestrictsignal wsgirestrictstdin wsgirestrictstdout
wsgi - wsgiscriptalias wsgiscriptaliasmatch wsgiservermetrics wsgisocketprefix wsgisocketrotation
wsgi - wsgiverbosedebugging
wsgi A wsgiaccessscript wsgiauthgroupscript wsgiauthuserscript wsgigroupauthoritative
wsgi F wsgicallableobject wsgichunkedrequest wsgienablesendfile wsgierroroverride wsgiignoreactivity
wsgi F wsgimapheadtoget wsgipassauthorization wsgiscriptreloading wsgitrustedproxies wsgitrustedproxyheaders
xml2enc - xml2encalias
xml2enc * xml2encdefault xml2startparse
`;

export interface HtaccessRule {
  /** Modules that define the name, without `_module`. */
  readonly modules: readonly string[];
  /** AllowOverride classes in lower case; empty: never allowed. */
  readonly classes: readonly string[];
}

const CLASSES: Readonly<Record<string, string>> = {
  F: 'fileinfo',
  I: 'indexes',
  A: 'authconfig',
  L: 'limit',
  O: 'options',
};

let rules: Map<string, HtaccessRule> | undefined;

/** What is known of a directive (lower case, sections with `<`); `null` for an unknown name. */
export function htaccessRule(name: string): HtaccessRule | null {
  if (!rules) {
    rules = new Map();
    for (const line of TABLE.trim().split('\n')) {
      const [module = '', letters = '', ...names] = line.split(' ');
      const classes = letters === '*' ? Object.values(CLASSES) : [...letters].flatMap((c) => CLASSES[c] ?? []);
      for (const one of names) {
        const before = rules.get(one);
        rules.set(one, {
          modules: [...(before?.modules ?? []), module],
          classes: [...new Set([...(before?.classes ?? []), ...classes])],
        });
      }
    }
  }
  return rules.get(name) ?? null;
}

let modules: Set<string> | undefined;

/** Modules without directives that the table would list. */
const WITHOUT_DIRECTIVES =
  'asis authn_anon authz_host bucketeer cern_meta data dialup heartbeat lbmethod_ ' +
  'mime_magic proxy_ slotmem_ socache_ so unique_id unixd watchdog systemd http';

/** Whether all directives of a module (`rewrite_module`) are in the table. */
export function isKnownModule(identifier: string): boolean {
  modules ??= new Set(
    TABLE.trim()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(' '))),
  );
  const name = identifier.replace(/_module$/, '');
  if (modules.has(name) || name.startsWith('mpm_')) return true;
  return WITHOUT_DIRECTIVES.split(' ').some((known) => (known.endsWith('_') ? name.startsWith(known) : name === known));
}
