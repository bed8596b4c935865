/**
 * The configuration keys of lighttpd 1.4, one a line, fields separated by tabs:
 * name, modules, type, scope, since, deprecated since, removed in, last version with it, replacement, alias of, keys inside its list.
 * Types and scopes were measured on 1.4.69 and 1.4.86.
 */
export const lighttpdKeys = `accesslog.escaping	mod_accesslog	string	conditional	1.4.65	-	-	-	-	-	-
accesslog.filename	mod_accesslog	string	conditional	<=1.4.1	-	-	-	-	-	-
accesslog.format	mod_accesslog	string	conditional	<=1.4.1	-	-	-	-	-	-
accesslog.syslog-level	mod_accesslog	short	conditional	1.4.33	-	-	-	-	-	-
accesslog.use-syslog	mod_accesslog	bool	conditional	<=1.4.1	-	-	-	-	-	-
ajp13.balance	mod_ajp13	string	conditional	1.4.59	-	-	-	-	-	-
ajp13.debug	mod_ajp13	int	conditional	1.4.59	-	-	-	-	-	-
ajp13.map-extensions	mod_ajp13	map-of-strings	conditional	1.4.59	-	-	-	-	-	-
ajp13.server	mod_ajp13	map-of-arrays	conditional	1.4.59	-	-	-	-	-	(url prefix or suffix)
alias.url	mod_alias	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend	mod_auth	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.dbi	mod_authn_dbi	map	conditional	1.4.56	-	-	-	-	-	sql,dbname,dbtype,sql-userhash
auth.backend.gssapi.keytab	mod_authn_gssapi	string	conditional	1.4.42	-	-	-	-	-	-
auth.backend.gssapi.principal	mod_authn_gssapi	string	conditional	1.4.42	-	-	-	-	-	-
auth.backend.gssapi.store-creds	mod_authn_gssapi	bool	conditional	1.4.55	-	-	-	-	-	-
auth.backend.htdigest.userfile	mod_authn_file	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.htpasswd.userfile	mod_authn_file	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.ldap.allow-empty-pw	mod_authn_ldap	bool	conditional	1.4.14	-	-	-	-	-	-
auth.backend.ldap.base-dn	mod_authn_ldap	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.ldap.bind-dn	mod_authn_ldap	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.ldap.bind-pw	mod_authn_ldap	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.ldap.ca-file	mod_authn_ldap	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.ldap.filter	mod_authn_ldap	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.ldap.groupmember	mod_authn_ldap	string	conditional	1.4.46	-	-	-	-	-	-
auth.backend.ldap.hostname	mod_authn_ldap	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.ldap.starttls	mod_authn_ldap	bool	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.ldap.timeout	mod_authn_ldap	string	conditional	1.4.56	-	-	-	-	-	-
auth.backend.mysql.col_pass	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.col_realm	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.col_user	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.db	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.host	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.pass	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.port	mod_authn_mysql	short	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.socket	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.user	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.mysql.users_table	mod_authn_mysql	string	conditional	1.4.42	-	1.4.64	1.4.63	auth.backend.dbi	-	-
auth.backend.pam.opts	mod_authn_pam	map-of-strings	conditional	1.4.51	-	-	-	-	-	service
auth.backend.plain.groupfile	mod_authn_file	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.plain.userfile	mod_authn_file	string	conditional	<=1.4.1	-	-	-	-	-	-
auth.backend.sasl.opts	mod_authn_sasl	map-of-strings	conditional	1.4.48	-	-	-	-	-	service,fqdn,pwcheck_method,sasldb_path
auth.cache	mod_auth	array	conditional	1.4.56	-	-	-	-	-	max-age
auth.debug	mod_auth	short	conditional	<=1.4.1	-	1.4.42	1.4.41	-	-	-
auth.extern-authn	mod_auth	bool	conditional	1.4.46	-	-	-	-	-	-
auth.require	mod_auth	map-of-arrays	conditional	<=1.4.1	-	-	-	-	-	(url prefix)
cgi.assign	mod_cgi	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
cgi.execute-x-only	mod_cgi	bool	conditional	1.4.24	-	-	-	-	-	-
cgi.limits	mod_cgi	map	conditional	1.4.60	-	-	-	-	-	read-timeout,write-timeout,tcp-fin-propagate
cgi.local-redir	mod_cgi	bool	conditional	1.4.46	-	-	-	-	-	-
cgi.upgrade	mod_cgi	bool	conditional	1.4.46	-	-	-	-	-	-
cgi.x-sendfile	mod_cgi	bool	conditional	1.4.40	-	-	-	-	-	-
cgi.x-sendfile-docroot	mod_cgi	list-of-strings	conditional	1.4.40	-	-	-	-	-	-
cml.extension	mod_cml	string	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
cml.memcache-hosts	mod_cml	list-of-strings	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
cml.memcache-namespace	mod_cml	string	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
cml.power-magnet	mod_cml	string	conditional	1.4.9	-	1.4.64	1.4.63	mod_magnet lua script	-	-
compress.allowed-encodings	mod_deflate	list-of-strings	conditional	1.4.21	1.4.56	-	-	deflate.allowed-encodings	-	-
compress.cache-dir	mod_deflate	string	conditional	<=1.4.1	1.4.56	-	-	deflate.cache-dir	-	-
compress.filetype	mod_deflate	list-of-strings	conditional	<=1.4.1	1.4.56	-	-	deflate.mimetypes	-	-
compress.max-filesize	mod_deflate	int	conditional	<=1.4.1	1.4.56	-	-	deflate.max-compress-size	-	-
compress.max-loadavg	mod_deflate	string	conditional	1.4.43	1.4.56	-	-	deflate.max-loadavg	-	-
connection.kbytes-per-second	core	short	conditional	<=1.4.1	-	-	-	-	-	-
debug.log-condition-handling	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
debug.log-file-not-found	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
debug.log-request-handling	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
debug.log-request-header	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
debug.log-request-header-on-error	core	bool	global	<=1.4.1	-	-	-	-	-	-
debug.log-response-header	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
debug.log-ssl-noise	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	conditional	1.4.20	-	-	-	-	-	-
debug.log-state-handling	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
debug.log-timeouts	core	bool	conditional	1.4.21	-	-	-	-	-	-
deflate.allowed-encodings	mod_deflate	list-of-strings	conditional	1.4.42	-	-	-	-	-	-
deflate.cache-dir	mod_deflate	string	conditional	1.4.56	-	-	-	-	-	-
deflate.compression-level	mod_deflate	short	conditional	1.4.42	-	-	-	-	-	-
deflate.max-compress-size	mod_deflate	int	conditional	1.4.42	-	-	-	-	-	-
deflate.max-loadavg	mod_deflate	string	conditional	1.4.43	-	-	-	-	-	-
deflate.mimetypes	mod_deflate	list-of-strings	conditional	1.4.42	-	-	-	-	-	-
deflate.min-compress-size	mod_deflate	short	conditional	1.4.42	-	-	-	-	-	-
deflate.output-buffer-size	mod_deflate	short	conditional	1.4.42	-	-	-	-	-	-
deflate.params	mod_deflate	map	conditional	1.4.60	-	-	-	-	-	gzip.level,gzip.windowBits,gzip.memLevel,gzip.strategy,bzip2.blockSize100k,BROTLI_PARAM_QUALITY,BROTLI_PARAM_LGWIN,BROTLI_PARAM_MODE,ZSTD_c_compressionLevel,ZSTD_c_strategy,ZSTD_c_windowLog
deflate.work-block-size	mod_deflate	short	conditional	1.4.42	-	-	-	-	-	-
dir-listing.activate	mod_dirlisting	bool	conditional	<=1.4.1	-	-	-	-	-	-
dir-listing.auto-layout	mod_dirlisting	bool	conditional	1.4.23	-	-	-	-	-	-
dir-listing.cache	mod_dirlisting	map	conditional	1.4.60	-	-	-	-	-	max-age,path
dir-listing.encode-header	mod_dirlisting	bool	conditional	1.4.23	-	-	-	-	-	-
dir-listing.encode-readme	mod_dirlisting	bool	conditional	1.4.23	-	-	-	-	-	-
dir-listing.encoding	mod_dirlisting	string	conditional	<=1.4.1	-	-	-	-	-	-
dir-listing.exclude	mod_dirlisting	list-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
dir-listing.external-css	mod_dirlisting	string	conditional	<=1.4.1	-	-	-	-	-	-
dir-listing.external-js	mod_dirlisting	string	conditional	1.4.42	-	-	-	-	-	-
dir-listing.hide-dotfiles	mod_dirlisting	bool	conditional	<=1.4.1	-	-	-	-	-	-
dir-listing.hide-header-file	mod_dirlisting	bool	conditional	1.4.9	-	-	-	-	-	-
dir-listing.hide-readme-file	mod_dirlisting	bool	conditional	1.4.9	-	-	-	-	-	-
dir-listing.set-footer	mod_dirlisting	string	conditional	1.4.17	-	-	-	-	-	-
dir-listing.show-header	mod_dirlisting	string	conditional	1.4.9	-	-	-	-	-	-
dir-listing.show-readme	mod_dirlisting	string	conditional	<=1.4.1	-	-	-	-	-	-
dir-listing.sort	mod_dirlisting	bool	conditional	1.4.74	-	-	-	-	-	-
etag.use-inode	core	bool	conditional	1.4.16	-	-	-	-	-	-
etag.use-mtime	core	bool	conditional	1.4.16	-	-	-	-	-	-
etag.use-size	core	bool	conditional	1.4.16	-	-	-	-	-	-
evasive.location	mod_evasive	string	conditional	1.4.40	-	1.4.68	1.4.67	mod_magnet lua script	-	-
evasive.max-conns-per-ip	mod_evasive	short	conditional	1.4.9	-	1.4.68	1.4.67	mod_magnet lua script	-	-
evasive.silent	mod_evasive	bool	conditional	1.4.23	-	1.4.68	1.4.67	mod_magnet lua script	-	-
evhost.path-pattern	mod_evhost	string	conditional	<=1.4.1	-	-	-	-	-	-
expire.mimetypes	mod_expire	map-of-strings	conditional	1.4.43	-	-	-	-	-	-
expire.url	mod_expire	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
extforward.forwarder	mod_extforward	map-of-strings	conditional	1.4.14	-	-	-	-	-	-
extforward.hap-PROXY	mod_extforward	bool	conditional	1.4.46	-	-	-	-	-	-
extforward.hap-PROXY-ssl-client-verify	mod_extforward	bool	conditional	1.4.46	-	-	-	-	-	-
extforward.headers	mod_extforward	list-of-strings	conditional	1.4.23	-	-	-	-	-	-
extforward.params	mod_extforward	map	conditional	1.4.46	-	-	-	-	-	host,remote_user
fastcgi.balance	mod_fastcgi	string	conditional	1.4.46	-	-	-	-	-	-
fastcgi.debug	mod_fastcgi	int	conditional	<=1.4.1	-	-	-	-	-	-
fastcgi.map-extensions	mod_fastcgi	map-of-strings	conditional	1.4.10	-	-	-	-	-	-
fastcgi.server	mod_fastcgi	map-of-arrays	conditional	<=1.4.1	-	-	-	-	-	(url prefix or suffix)
flv-streaming.extensions	mod_flv_streaming	list-of-strings	conditional	1.4.11	-	1.4.64	1.4.63	mod_magnet script or static files	-	-
geoip.db-filename	mod_geoip	string	conditional	1.4.42	-	1.4.64	1.4.63	maxminddb.db	-	-
geoip.memory-cache	mod_geoip	bool	conditional	1.4.42	-	1.4.64	1.4.63	maxminddb.activate	-	-
index-file.names	mod_indexfile	list-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
magnet.attract-physical-path-to	mod_magnet	list-of-strings	conditional	1.4.56	-	-	-	-	-	-
magnet.attract-raw-url-to	mod_magnet	list-of-strings	conditional	1.4.56	-	-	-	-	-	-
magnet.attract-response-start-to	mod_magnet	list-of-strings	conditional	1.4.56	-	-	-	-	-	-
maxminddb.activate	mod_maxminddb	bool	conditional	1.4.54	-	-	-	-	-	-
maxminddb.db	mod_maxminddb	string	conditional	1.4.54	-	-	-	-	-	-
maxminddb.env	mod_maxminddb	map-of-strings	conditional	1.4.54	-	-	-	-	-	-
mimetype.assign	core	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
mimetype.use-xattr	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
mimetype.xattr-name	core	string	global	1.4.40	-	-	-	-	-	-
mysql-vhost.db	mod_mysql_vhost	string	conditional	<=1.4.1	-	1.4.64	1.4.63	vhostdb.mysql	-	-
mysql-vhost.hostname	mod_mysql_vhost	string	conditional	<=1.4.1	-	1.4.64	1.4.63	vhostdb.mysql	-	-
mysql-vhost.pass	mod_mysql_vhost	string	conditional	<=1.4.1	-	1.4.64	1.4.63	vhostdb.mysql	-	-
mysql-vhost.port	mod_mysql_vhost	short	conditional	<=1.4.1	-	1.4.64	1.4.63	vhostdb.mysql	-	-
mysql-vhost.sock	mod_mysql_vhost	string	conditional	<=1.4.1	-	1.4.64	1.4.63	vhostdb.mysql	-	-
mysql-vhost.sql	mod_mysql_vhost	string	conditional	<=1.4.1	-	1.4.64	1.4.63	vhostdb.mysql	-	-
mysql-vhost.user	mod_mysql_vhost	string	conditional	<=1.4.1	-	1.4.64	1.4.63	vhostdb.mysql	-	-
proxy.balance	mod_proxy	string	conditional	<=1.4.1	-	-	-	-	-	-
proxy.debug	mod_proxy	int	conditional	<=1.4.1	-	-	-	-	-	-
proxy.forwarded	mod_proxy	map	conditional	1.4.46	-	-	-	-	-	by,for,host,proto,remote_user
proxy.header	mod_proxy	map	conditional	1.4.46	-	-	-	-	-	https-remap,force-http10,upgrade,connect,map-urlpath,map-host-request,map-host-response,map-urlpath-resp-host-include,map-urlpath-resp-host-exclude
proxy.map-extensions	mod_proxy	map-of-strings	conditional	1.4.46	-	-	-	-	-	-
proxy.replace-http-host	mod_proxy	bool	conditional	1.4.44	-	-	-	-	-	-
proxy.server	mod_proxy	map-of-arrays	conditional	<=1.4.1	-	-	-	-	-	(url prefix or suffix)
rrdtool.binary	mod_rrdtool	string	global	<=1.4.1	-	-	-	-	-	-
rrdtool.db-name	mod_rrdtool	string	conditional	<=1.4.1	-	-	-	-	-	-
scgi.balance	mod_scgi	string	conditional	1.4.46	-	-	-	-	-	-
scgi.debug	mod_scgi	int	conditional	<=1.4.1	-	-	-	-	-	-
scgi.map-extensions	mod_scgi	map-of-strings	conditional	1.4.46	-	-	-	-	-	-
scgi.protocol	mod_scgi	string	conditional	1.4.42	-	-	-	-	-	-
scgi.server	mod_scgi	map-of-arrays	conditional	<=1.4.1	-	-	-	-	-	(url prefix or suffix)
secdownload.algorithm	mod_secdownload	string	conditional	1.4.38	-	1.4.68	1.4.67	mod_magnet lua script	-	-
secdownload.document-root	mod_secdownload	string	conditional	<=1.4.1	-	1.4.68	1.4.67	mod_magnet lua script	-	-
secdownload.hash-querystr	mod_secdownload	bool	conditional	1.4.46	-	1.4.68	1.4.67	mod_magnet lua script	-	-
secdownload.path-segments	mod_secdownload	short	conditional	1.4.46	-	1.4.68	1.4.67	mod_magnet lua script	-	-
secdownload.secret	mod_secdownload	string	conditional	<=1.4.1	-	1.4.68	1.4.67	mod_magnet lua script	-	-
secdownload.timeout	mod_secdownload	int	conditional	<=1.4.1	-	1.4.68	1.4.67	mod_magnet lua script	-	-
secdownload.uri-prefix	mod_secdownload	string	conditional	<=1.4.1	-	1.4.68	1.4.67	mod_magnet lua script	-	-
server.bind	core	string	global	<=1.4.1	-	-	-	-	-	-
server.breakagelog	core	string	conditional	1.4.24	-	-	-	-	-	-
server.bsd-accept-filter	core	string	socket	1.4.40	-	-	-	-	-	-
server.chroot	core	string	global	<=1.4.1	-	-	-	-	-	-
server.chunkqueue-chunk-sz	core	int	global	1.4.52	-	-	-	-	-	-
server.compat-module-load	core	bool	global	1.4.52	-	-	-	-	-	-
server.core-files	core	bool	global	1.4.9	-	-	-	-	-	-
server.defer-accept	core	bool	socket	1.4.23	-	-	-	-	-	-
server.dir-listing	mod_dirlisting	bool	conditional	<=1.4.1	-	-	-	dir-listing.activate	True	-
server.docroot	core	deprecated	global	<=1.4.1	1.4.1	1.4.41	1.4.40	server.document-root	-	-
server.document-root	core	string	conditional	<=1.4.1	-	-	-	-	-	-
server.error-handler	core	string	conditional	1.4.40	-	-	-	-	-	-
server.error-handler-404	core	string	conditional	<=1.4.1	-	-	-	server.error-handler	True	-
server.error-intercept	core	bool	conditional	1.4.46	-	-	-	-	-	-
server.errorfile-prefix	core	string	conditional	<=1.4.1	-	-	-	-	-	-
server.errorlog	core	string	conditional	<=1.4.1	-	-	-	-	-	-
server.errorlog-use-syslog	core	bool	global	<=1.4.1	-	-	-	-	-	-
server.event-handler	core	string	global	<=1.4.1	-	-	-	-	-	-
server.feature-flags	core	map	global	1.4.56	-	-	-	-	-	auth.delay-invalid-creds,auth.http-goaway-invalid-creds,cgi.tempfile-accum,chunkqueue.splice,http10.range,proxy.force-http10,request.trailer-whitelist,server.absolute-dir-redirect,server.clock-jump-restart,server.discard-backend-1xx,server.errorlog-high-precision,server.errorlog-utf8,server.graceful-restart-bg,server.graceful-shutdown-timeout,server.graceful-unconfig-sock,server.h1-discard-backend-1xx,server.h2-discard-backend-1xx,server.h2c,server.h2proto,server.http-pathinfo,server.metrics-high-precision,server.network-mptcp,server.pcre_jit,ssl.refresh-certs,ssl.refresh-crls,ssl.session-cache
server.follow-symlink	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
server.force-lower-case-files	core	deprecated	global	<=1.4.1	1.4.9	1.4.41	1.4.40	server.force-lowercase-filenames	-	-
server.force-lowercase-filenames	core	bool	conditional	1.4.9	-	-	-	-	-	-
server.groupid	core	deprecated	global	<=1.4.1	1.4.1	1.4.41	1.4.40	server.groupname	-	-
server.groupname	core	string	global	<=1.4.1	-	-	-	-	-	-
server.host	core	deprecated	global	<=1.4.1	1.4.1	1.4.41	1.4.40	server.bind	-	-
server.http-parseopt-header-strict	core	bool	global	1.4.40	-	-	-	server.http-parseopts header-strict	-	-
server.http-parseopt-host-normalize	core	bool	global	1.4.40	-	-	-	server.http-parseopts host-normalize	-	-
server.http-parseopt-host-strict	core	bool	global	1.4.40	-	-	-	server.http-parseopts host-strict	-	-
server.http-parseopts	core	map-of-strings	global	1.4.50	-	-	-	-	-	header-strict,host-strict,host-normalize,url-normalize,url-normalize-unreserved,url-normalize-required,url-ctrls-reject,url-path-backslash-trans,url-path-2f-decode,url-path-2f-reject,url-path-dotseg-remove,url-path-dotseg-reject,url-query-20-plus,url-invalid-utf8-reject,method-get-body
server.indexfiles	mod_indexfile	list-of-strings	conditional	<=1.4.1	-	-	-	index-file.names	True	-
server.ip-transparent	core	bool	socket	1.4.77	-	-	-	-	-	-
server.kbytes-per-second	core	short	conditional	<=1.4.1	-	-	-	-	-	-
server.listen-backlog	core	int	socket	1.4.40	-	-	-	-	-	-
server.max-connections	core	short	global	1.4.3	-	-	-	-	-	-
server.max-fds	core	int	global	<=1.4.1	-	-	-	-	-	-
server.max-keep-alive-idle	core	short	conditional	<=1.4.1	-	-	-	-	-	-
server.max-keep-alive-requests	core	short	conditional	<=1.4.1	-	-	-	-	-	-
server.max-read-idle	core	short	conditional	<=1.4.1	-	-	-	-	-	-
server.max-request-field-size	core	short	global	1.4.42	-	-	-	-	-	-
server.max-request-size	core	int	conditional	<=1.4.1	-	-	-	-	-	-
server.max-worker	core	short	global	<=1.4.1	-	-	-	-	-	-
server.max-write-idle	core	short	conditional	<=1.4.1	-	-	-	-	-	-
server.modules	core	list-of-strings	global	<=1.4.1	-	-	-	-	-	-
server.name	core	string	conditional	<=1.4.1	-	-	-	-	-	-
server.network-backend	core	string	global	1.4.7	-	-	-	-	-	-
server.pid-file	core	string	global	<=1.4.1	-	-	-	-	-	-
server.port	core	short	global	<=1.4.1	-	-	-	-	-	-
server.protocol-http11	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
server.range-requests	core	bool	conditional	<=1.4.1	-	-	-	-	-	-
server.reject-expect-100-with-417	core	bool	global	1.4.21	-	-	-	-	-	-
server.set-v6only	core	bool	socket	1.4.27	-	-	-	-	-	-
server.socket-perms	core	string	socket	1.4.46	-	-	-	-	-	-
server.stat-cache-engine	core	string	global	<=1.4.1	-	-	-	-	-	-
server.stream-request-body	core	short	conditional	1.4.40	-	-	-	-	-	-
server.stream-response-body	core	short	conditional	1.4.40	-	-	-	-	-	-
server.syslog-facility	core	string	global	1.4.46	-	-	-	-	-	-
server.systemd-socket-activation	core	bool	global	1.4.53	-	-	-	-	-	-
server.tag	core	string	conditional	<=1.4.1	-	-	-	-	-	-
server.upload-dirs	core	list-of-strings	global	1.4.7	-	-	-	-	-	-
server.upload-temp-file-size	core	int	global	1.4.38	-	-	-	-	-	-
server.use-ipv6	core	bool	socket	<=1.4.1	-	-	-	-	-	-
server.use-keep-alive	core	deprecated	global	<=1.4.1	1.4.1	1.4.41	1.4.40	server.max-keep-alive-requests = 0	-	-
server.userid	core	deprecated	global	<=1.4.1	1.4.1	1.4.41	1.4.40	server.username	-	-
server.username	core	string	global	<=1.4.1	-	-	-	-	-	-
server.v4mapped	core	bool	socket	1.4.56	-	-	-	-	-	-
server.virtual-default-host	core	deprecated	global	<=1.4.1	1.4.1	1.4.41	1.4.40	simple-vhost.default-host	-	-
server.virtual-docroot	core	deprecated	global	<=1.4.1	1.4.1	1.4.41	1.4.40	simple-vhost.document-root	-	-
server.virtual-root	core	deprecated	global	<=1.4.1	1.4.1	1.4.41	1.4.40	simple-vhost.server-root	-	-
setenv.add-environment	mod_setenv	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
setenv.add-request-header	mod_setenv	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
setenv.add-response-header	mod_setenv	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
setenv.set-environment	mod_setenv	map-of-strings	conditional	1.4.46	-	-	-	-	-	-
setenv.set-request-header	mod_setenv	map-of-strings	conditional	1.4.46	-	-	-	-	-	-
setenv.set-response-header	mod_setenv	map-of-strings	conditional	1.4.46	-	-	-	-	-	-
simple-vhost.debug	mod_simple_vhost	short	conditional	1.4.8	-	-	-	-	-	-
simple-vhost.default-host	mod_simple_vhost	string	conditional	<=1.4.1	-	-	-	-	-	-
simple-vhost.document-root	mod_simple_vhost	string	conditional	<=1.4.1	-	-	-	-	-	-
simple-vhost.server-root	mod_simple_vhost	string	conditional	<=1.4.1	-	-	-	-	-	-
sockproxy.balance	mod_sockproxy	string	conditional	1.4.50	-	-	-	-	-	-
sockproxy.debug	mod_sockproxy	int	conditional	1.4.50	-	-	-	-	-	-
sockproxy.server	mod_sockproxy	map-of-arrays	conditional	1.4.50	-	-	-	-	-	(url prefix or suffix)
ssi.conditional-requests	mod_ssi	bool	conditional	1.4.40	-	-	-	-	-	-
ssi.content-type	mod_ssi	string	conditional	1.4.23	-	-	-	-	-	-
ssi.exec	mod_ssi	bool	conditional	1.4.40	-	-	-	-	-	-
ssi.extension	mod_ssi	list-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
ssi.recursion-max	mod_ssi	short	conditional	1.4.44	-	-	-	-	-	-
ssl.acme-tls-1	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.53	-	-	-	-	-	-
ssl.ca-crl-file	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.46	-	-	-	-	-	-
ssl.ca-dn-file	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.46	-	-	-	-	-	-
ssl.ca-file	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	<=1.4.1	-	-	-	-	-	-
ssl.cipher-list	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	socket	1.4.12	-	-	-	-	-	-
ssl.dh-file	mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	socket	1.4.29	-	1.4.68	1.4.67	ssl.openssl.ssl-conf-cmd DHParameters	-	-
ssl.disable-client-renegotiation	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	conditional	1.4.30	-	-	-	-	-	-
ssl.ec-curve	mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	socket	1.4.29	-	1.4.68	1.4.67	ssl.openssl.ssl-conf-cmd Groups	-	-
ssl.ech-opts	mod_boringssl,mod_openssl	map	socket	1.4.77	-	-	-	-	-	keydir,refresh
ssl.ech-public-name	mod_boringssl,mod_openssl	string	conditional	1.4.77	-	-	-	-	-	-
ssl.empty-fragments	mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	socket	1.4.33	-	1.4.68	1.4.67	ssl.openssl.ssl-conf-cmd Options	-	-
ssl.engine	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	socket	<=1.4.1	-	-	-	-	-	-
ssl.honor-cipher-order	mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	socket	1.4.30	-	1.4.68	1.4.67	ssl.openssl.ssl-conf-cmd Options ServerPreference	-	-
ssl.openssl.ssl-conf-cmd	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	map-of-strings	socket	1.4.48	-	-	-	-	-	-
ssl.pemfile	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	<=1.4.1	-	-	-	-	-	-
ssl.privkey	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.53	-	-	-	-	-	-
ssl.read-ahead	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	conditional	1.4.45	-	-	-	-	-	-
ssl.stapling-file	mod_boringssl,mod_gnutls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.56	-	-	-	-	-	-
ssl.stek-file	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	global	1.4.56	-	-	-	-	-	-
ssl.use-sslv2	mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	socket	1.4.12	-	1.4.68	1.4.67	ssl.openssl.ssl-conf-cmd MinProtocol	-	-
ssl.use-sslv3	mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	socket	1.4.29	-	1.4.68	1.4.67	ssl.openssl.ssl-conf-cmd MinProtocol	-	-
ssl.verifyclient.activate	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	conditional	1.4.24	-	-	-	-	-	-
ssl.verifyclient.ca-crl-file	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.60	-	-	-	-	-	-
ssl.verifyclient.ca-dn-file	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.60	-	-	-	-	-	-
ssl.verifyclient.ca-file	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.60	-	-	-	ssl.ca-dn-file / ssl.verifyclient.ca-file	-	-
ssl.verifyclient.depth	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	short	conditional	1.4.24	-	-	-	-	-	-
ssl.verifyclient.enforce	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	conditional	1.4.24	-	-	-	-	-	-
ssl.verifyclient.exportcert	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	bool	conditional	1.4.25	-	-	-	-	-	-
ssl.verifyclient.username	mod_boringssl,mod_gnutls,mod_mbedtls,mod_nss,mod_openssl,mod_wolfssl	string	conditional	1.4.24	-	-	-	-	-	-
static-file.disable-pathinfo	mod_staticfile	bool	conditional	1.4.30	-	-	-	-	-	-
static-file.etags	mod_staticfile	bool	conditional	1.4.16	-	-	-	-	-	-
static-file.exclude-extensions	mod_staticfile	list-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
status.config-url	mod_status	string	conditional	<=1.4.1	-	-	-	-	-	-
status.enable-sort	mod_status	bool	conditional	<=1.4.1	-	-	-	-	-	-
status.statistics-url	mod_status	string	conditional	1.4.9	-	-	-	-	-	-
status.status-url	mod_status	string	conditional	<=1.4.1	-	-	-	-	-	-
trigger-before-download.debug	mod_trigger_b4_dl	short	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
trigger-before-download.deny-url	mod_trigger_b4_dl	string	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
trigger-before-download.download-url	mod_trigger_b4_dl	string	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
trigger-before-download.gdbm-filename	mod_trigger_b4_dl	string	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
trigger-before-download.memcache-hosts	mod_trigger_b4_dl	list-of-strings	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
trigger-before-download.memcache-namespace	mod_trigger_b4_dl	string	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
trigger-before-download.trigger-timeout	mod_trigger_b4_dl	short	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
trigger-before-download.trigger-url	mod_trigger_b4_dl	string	conditional	<=1.4.1	-	1.4.64	1.4.63	mod_magnet lua script	-	-
upload-progress.progress-url	mod_uploadprogress	string	conditional	1.4.5	-	1.4.68	1.4.67	mod_magnet lua script	-	-
url.access-allow	mod_access	list-of-strings	conditional	1.4.40	-	-	-	-	-	-
url.access-deny	mod_access	list-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
url.redirect	mod_redirect	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
url.redirect-code	mod_redirect	short	conditional	1.4.31	-	-	-	-	-	-
url.rewrite	mod_rewrite	map-of-strings	conditional	<=1.4.1	-	-	-	url.rewrite-once	True	-
url.rewrite-final	mod_rewrite	map-of-strings	conditional	<=1.4.1	-	-	-	url.rewrite-once	True	-
url.rewrite-if-not-file	mod_rewrite	map-of-strings	conditional	1.4.24	-	-	-	-	-	-
url.rewrite-once	mod_rewrite	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
url.rewrite-repeat	mod_rewrite	map-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
url.rewrite-repeat-if-not-file	mod_rewrite	map-of-strings	conditional	1.4.24	-	-	-	-	-	-
userdir.active	mod_userdir	bool	conditional	1.4.33	-	-	-	-	-	-
userdir.basepath	mod_userdir	string	conditional	1.4.7	-	-	-	-	-	-
userdir.exclude-user	mod_userdir	list-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
userdir.include-user	mod_userdir	list-of-strings	conditional	<=1.4.1	-	-	-	-	-	-
userdir.letterhomes	mod_userdir	bool	conditional	1.4.19	-	-	-	-	-	-
userdir.path	mod_userdir	string	conditional	<=1.4.1	-	-	-	-	-	-
usertrack.cookie-attrs	mod_usertrack	string	conditional	1.4.46	-	1.4.68	1.4.67	mod_magnet lua script	-	-
usertrack.cookie-domain	mod_usertrack	string	conditional	<=1.4.1	-	1.4.68	1.4.67	mod_magnet lua script	-	-
usertrack.cookie-max-age	mod_usertrack	int	conditional	<=1.4.1	-	1.4.68	1.4.67	mod_magnet lua script	-	-
usertrack.cookie-name	mod_usertrack	string	conditional	<=1.4.1	-	1.4.68	1.4.67	mod_magnet lua script	-	-
usertrack.cookiename	mod_usertrack	deprecated	conditional	<=1.4.1	1.4.1	1.4.41	1.4.40	usertrack.cookie-name	-	-
vhostdb.backend	mod_vhostdb	string	conditional	1.4.46	-	-	-	-	-	-
vhostdb.cache	mod_vhostdb	array	conditional	1.4.56	-	-	-	-	-	max-age
vhostdb.dbi	mod_vhostdb_dbi	map	conditional	1.4.46	-	-	-	-	-	sql,dbname,dbtype
vhostdb.ldap	mod_vhostdb_ldap	map-of-strings	conditional	1.4.46	-	-	-	-	-	filter,attr,host,base-dn,bind-dn,bind-pw,ca-file,starttls,timeout
vhostdb.mysql	mod_vhostdb_mysql	map-of-strings	conditional	1.4.46	-	-	-	-	-	sql,dbname,user,password,host,port,sock
vhostdb.pgsql	mod_vhostdb_pgsql	map-of-strings	conditional	1.4.46	-	-	-	-	-	sql,dbname,user,password,host,port
webdav.activate	mod_webdav	bool	conditional	<=1.4.1	-	-	-	-	-	-
webdav.is-readonly	mod_webdav	bool	conditional	<=1.4.1	-	-	-	-	-	-
webdav.log-xml	mod_webdav	bool	conditional	1.4.7	-	-	-	-	-	-
webdav.opts	mod_webdav	map	conditional	1.4.54	-	-	-	-	-	-
webdav.sqlite-db-name	mod_webdav	string	conditional	<=1.4.1	-	-	-	-	-	-
wstunnel.balance	mod_wstunnel	string	conditional	1.4.46	-	-	-	-	-	-
wstunnel.debug	mod_wstunnel	int	conditional	1.4.46	-	-	-	-	-	-
wstunnel.frame-type	mod_wstunnel	string	conditional	1.4.46	-	-	-	-	-	-
wstunnel.map-extensions	mod_wstunnel	map-of-strings	conditional	1.4.46	-	-	-	-	-	-
wstunnel.origins	mod_wstunnel	list-of-strings	conditional	1.4.46	-	-	-	-	-	-
wstunnel.ping-interval	mod_wstunnel	short	conditional	1.4.46	-	-	-	-	-	-
wstunnel.server	mod_wstunnel	map-of-arrays	conditional	1.4.46	-	-	-	-	-	(url prefix or suffix)`;
