/** Words that tell the languages apart. Not complete on purpose: shapes of lines do the rest. */

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}

/** Directives of nginx that stand before a `{`. */
export const nginxBlocks = words(`
  http server location events upstream map geo types if limit_except split_clients stream mail match
  lua_shared_dict content_by_lua_block access_by_lua_block rewrite_by_lua_block set_by_lua_block
  header_filter_by_lua_block body_filter_by_lua_block log_by_lua_block init_by_lua_block init_worker_by_lua_block
  balancer_by_lua_block ssl_certificate_by_lua_block rtmp application acme_issuer charset_map mgmt`);

/** Beginnings of nginx's directive names up to the first underscore, and whole names. */
export const nginxWords = words(`
  listen server_name root alias index try_files return rewrite set include internal proxy_pass fastcgi_pass scgi_pass
  uwsgi_pass grpc_pass memcached_pass fastcgi_param uwsgi_param scgi_param proxy_set_header add_header access_log
  error_log error_page user pid worker_processes worker_connections worker_rlimit_nofile sendfile tcp_nopush
  tcp_nodelay keepalive_timeout default_type gzip expires deny allow auth_basic auth_basic_user_file satisfy resolver
  ssl_certificate ssl_certificate_key ssl_protocols ssl_ciphers client_max_body_size log_format limit_req limit_conn
  stub_status autoindex charset load_module server_tokens real_ip_header set_real_ip_from break last more_set_headers
  use multi_accept env daemon master_process types_hash_max_size etag empty_gif default hostnames keepalive zone
  upstream_conf js_import js_content echo perl_set sub_filter mirror auth_request etag if_modified_since ip_hash
  least_conn http2 http3 ssl merge_slashes log_not_found proxy_cache fastcgi_cache postpone_output`);

/** Directives of nginx that are words of programming languages, too: weak evidence. */
export const commonWords = words('use return set break last include index default env user internal if zone echo ssl');

/** First parts of nginx's directive names (before `_`). */
export const nginxPrefixes = words(`
  proxy fastcgi uwsgi scgi grpc memcached ssl gzip client limit auth worker server types access error log open
  keepalive send lua js perl sub image mp4 geoip add set real secure split echo more nchan vhost brotli pagespeed
  modsecurity opentracing upload push rtmp health status stream mail xslt userid uwsgi resolver large
  ignore recursive underscores variables map tcp lingering reset request output aio directio sendfile absolute
  subrequest srcache redis2 drizzle postgres memc rds naxsi fancyindex headers http2 http3 quic acme otel zstd
  upstream accounting passenger dav autoindex charset default if slice mirror ancient expires hls f4f zone api keyval
  sticky ntlm queue state preread`);

/** Apache's sections, lower case. */
export const apacheSections = words(`
  virtualhost directory directorymatch files filesmatch location locationmatch ifmodule ifdefine ifversion ifdirective
  iffile ifsection if elseif else limit limitexcept proxy proxymatch requireall requireany requirenone authnprovideralias
  authzprovideralias macro mdomain mdomainset perl comment`);

/** Apache's directives that are seen most, lower case. */
export const apacheWords = words(`
  options require allowoverride loadmodule include includeoptional documentroot order allow deny servername serveralias
  header requestheader errorlog customlog loglevel logformat transferlog addtype addhandler addoutputfilter
  addoutputfilterbytype addinputfilter addcharset addencoding addlanguage addicon addiconbytype addiconbyencoding
  adddescription adddefaultcharset alias aliasmatch scriptalias scriptaliasmatch serveradmin sethandler setoutputfilter
  setinputfilter setenv setenvif setenvifnocase unsetenv passenv directoryindex directoryslash user group listen
  fileetag sslengine sslcertificatefile sslcertificatekeyfile sslcertificatechainfile sslcacertificatefile
  sslciphersuite sslprotocol ssloptions sslhonorcipherorder sslsessioncache sslsessioncachetimeout sslrandomseed sslmutex
  sslproxyengine sslverifyclient sslrequire sslrequiressl sslusestapling sslpassphrasedialog sslcryptodevice
  errordocument expiresactive expiresbytype expiresdefault authtype authname authuserfile authgroupfile
  authbasicprovider authdigestprovider authldapurl satisfy rewriteengine rewritecond rewriterule rewritebase rewritemap
  rewriteoptions rewritelog rewriteloglevel rewritelock redirect redirectmatch redirectpermanent redirecttemp
  indexignore indexoptions indexorderdefault indexstylesheet headername readmename serverroot serverpath serversignature
  servertokens browsermatch browsermatchnocase typesconfig defaulttype forcetype defaulticon removehandler removetype
  removeoutputfilter removecharset removeencoding pidfile lockfile scoreboardfile proxypass proxypassmatch proxypassreverse
  proxypassreversecookiedomain proxypassreversecookiepath proxypreservehost proxyrequests proxyvia proxyset proxyerroroverride
  proxytimeout proxyfcgisetenvif proxyfcgibackendtype balancermember timeout keepalive keepalivetimeout
  maxkeepaliverequests accessfilename hostnamelookups usecanonicalname usecanonicalphysicalport namevirtualhost startservers
  minspareservers maxspareservers minsparethreads maxsparethreads threadsperchild threadlimit serverlimit maxclients
  maxrequestworkers maxrequestsperchild maxconnectionsperchild maxmemfree mutex extendedstatus traceenable
  wsgiscriptalias wsgiscriptaliasmatch wsgidaemonprocess wsgiprocessgroup wsgiapplicationgroup wsgipythonpath
  wsgipythonhome wsgipassauthorization wsgiscriptreloading fastcgiexternalserver fastcgiserver fastcgiconfig fastcgiipcdir
  fastcgiwrapper fcgidwrapper fcgidipcdir fcgidmaxrequestlen fcgidinitialenv fcgidconnecttimeout fcgidprocesstablefile
  scgimount scgihandler scgiserver passengerroot passengerruby passengerenabled passengerapproot railsenv railsbaseuri
  php_value php_flag php_admin_value php_admin_flag secrule secruleengine secaction secruleremovebyid secmarker
  secdefaultaction secauditlog secauditengine secresponsebodyaccess secrequestbodyaccess use undefmacro define undefine
  mimemagicfile languagepriority forcelanguagepriority multiviewsmatch enablesendfile enablemmap acceptpathinfo
  allowencodedslashes contentdigest cgimapextension action imapdefault davlockdb dav davmininterval davdepthinfinity
  userdir virtualdocumentroot virtualscriptalias filterdeclare filterprovider filterchain deflatecompressionlevel
  deflatefilternote cacheroot cacheenable cachedisable cachedirlevels cachedirlength substitute limitrequestbody
  limitinternalrecursion scriptsock suexecusergroup protocols h2push remoteipheader remoteiptrustedproxy
  remoteipinternalproxy perlrequire perlmodule perloptions perlresponsehandler pythonhandler pythonpath pythondebug
  pythonoption interceptformid servertype port resourceconfig accessconfig bindaddress addmodule clearmodulelist
  dirconfig cookietracking cookieexpires gprofdir layoutmerge luahookfixups mdomain jkmount jkworkersfile
  bandwidth chrootdir dbdriver dumpioinput anonymous checkspelling checkcaseonly unsetenv warning error qualify
  header fileetag sslopensslconfcmd sslstrictsnivhostcheck traceenable wsgitrustedproxies wsgitrustedproxyheaders
  wsgirestrictembedded wsgiauthuserscript wsgipythonoptimize
  mod_gzip_on mod_gzip_item_include mod_gzip_item_exclude mod_gzip_dechunk mod_gzip_can_negotiate`);

/** What stands before the first dot in lighttpd's options. */
export const lighttpdModules = words(`
  server url fastcgi scgi proxy cgi ssl accesslog mimetype index-file static-file dir-listing compress deflate alias auth
  setenv expire status simple-vhost evhost mysql-vhost vhostdb userdir rrdtool ssi debug connection webdav cml magnet
  secdownload extforward evasive var proxy-core etag trigger-before-download usertrack flv-streaming h264-streaming
  geoip maxminddb sockproxy wstunnel ajp13 gnutls ssh uploadprogress access redirect rewrite cgi request h2
  env`);
