import { request } from 'node:https';

/**
 * A certificate for localhost and app.test with its key, made for the proofs alone: nobody trusts it, and it
 * protects nothing. By path below the sandbox.
 */
export const certificateFiles: Readonly<Record<string, string>> = {
  'conf/test.pem': `-----BEGIN CERTIFICATE-----
MIIBnzCCAUWgAwIBAgIUbj2EqVQ6JB0WCAW0c1O6b8CNxJAwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDIwMTk0NFoYDzIxMjYxMTA2
MjAxOTQ0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAT6QnVI48Mi9eZVK1MYX/pLDru0Vmy2te0S99KM25ZKQ87PSa3o+q16
9aSCJSumAjgOCOw+qBnhnNmku63ro1DNo3MwcTAdBgNVHQ4EFgQUVdOur+9trjvg
vckqKVUYVvpvp4UwHwYDVR0jBBgwFoAUVdOur+9trjvgvckqKVUYVvpvp4UwDwYD
VR0TAQH/BAUwAwEB/zAeBgNVHREEFzAVgglsb2NhbGhvc3SCCGFwcC50ZXN0MAoG
CCqGSM49BAMCA0gAMEUCIQCLLnfxBe1lqAH8sXDZI1PVi9cHZU1cd6Vw3EWkBhNp
YAIgbQdT0nPMoVr6GT0soRWcAbQ2Mn/cRuYdDhclWxqikeY=
-----END CERTIFICATE-----
`,
  'conf/test.key': `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgcVuKIdkNhaiViciv
3EZI6sqGARNb1C2mwJVw4NN1j56hRANCAAT6QnVI48Mi9eZVK1MYX/pLDru0Vmy2
te0S99KM25ZKQ87PSa3o+q169aSCJSumAjgOCOw+qBnhnNmku63ro1DN
-----END PRIVATE KEY-----
`,
};

/** Lines for a `server` of nginx that speaks TLS with the certificate. */
export const certificateLines = 'ssl_certificate test.pem;\n    ssl_certificate_key test.key;';

/** Status and body of a GET by TLS to 127.0.0.1; the certificate is not checked. Rejects when there is no answer. */
export function askByTls(port: number, target: string): Promise<{ readonly status: number; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: target, rejectUnauthorized: false, agent: false, timeout: 15_000 };
    const asked = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', reject);
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', reject);
    asked.end();
  });
}
