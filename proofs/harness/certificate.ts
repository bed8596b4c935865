import { connect } from 'node:tls';

/** A key for tests, and for nothing else: it is as public as this repository. */
export const testKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgqKXNCMsBZxhM/HUZ
7FL4z4ImqTK4qsZQs9z/Qhm6drChRANCAAQ2ul5pMGTG0fJ7NoUEpeT8/WZ9FHNc
hT4c5lIOElQIp+anmugl4un2PsjXYnwN2F1obovinBP2Y/0ziWsM+DgH
-----END PRIVATE KEY-----
`;

/** A certificate of that key, signed by itself, for localhost, example.test and 127.0.0.1. */
export const testCertificate = `-----BEGIN CERTIFICATE-----
MIIBqTCCAU+gAwIBAgIUXBI08Wv1MnysMT3T2L+1iu9D5CIwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDIwMTgyM1oYDzIxMjYxMTA2
MjAxODIzWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQ2ul5pMGTG0fJ7NoUEpeT8/WZ9FHNchT4c5lIOElQIp+anmugl4un2
PsjXYnwN2F1obovinBP2Y/0ziWsM+DgHo30wezAdBgNVHQ4EFgQUcdxeTXCCL87+
m7QUINW+FDDnZ7MwHwYDVR0jBBgwFoAUcdxeTXCCL87+m7QUINW+FDDnZ7MwDwYD
VR0TAQH/BAUwAwEB/zAoBgNVHREEITAfgglsb2NhbGhvc3SCDGV4YW1wbGUudGVz
dIcEfwAAATAKBggqhkjOPQQDAgNIADBFAiBfv40e+PLOKwIRUnSZX7rwXUG/uXRf
MrwY6fUpfowRsQIhAOcJE81dx1zeL44jO95s2N6uVPovNg9im5gElfHEiycQ
-----END CERTIFICATE-----
`;

/** Whether a TLS handshake with a port of this machine comes to its end; certificates are not checked. */
export function speaksTls(port: number, servername = 'example.test'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername, rejectUnauthorized: false });
    const done = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('secureConnect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
    socket.setTimeout(5000, () => done(false));
  });
}
