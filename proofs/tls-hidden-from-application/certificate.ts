/** A certificate for localhost that nothing trusts, made for this proof alone. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBfzCCASWgAwIBAgIUR6kUenFlHlNw7gXwAzC+dklF1xswCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDIwMjAyNFoYDzIxMjYxMTA2
MjAyMDI0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARVlRmqyPmUu1CtaLWLM+yqNeABHNTNGiRxf/B90XcqfR+egqqbCRPj
9+aac2nwLDODRSs4I94dGfSqCavpCH6Ho1MwUTAdBgNVHQ4EFgQUqUEigQqr2DNk
MmOvuBRHV86N9W8wHwYDVR0jBBgwFoAUqUEigQqr2DNkMmOvuBRHV86N9W8wDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAjcAXin0YDD2NVBAWemHwz
QqWXfxUX5hEsRJq5UTEEzQIhANkgi74w6RCogjF/avcGHqp5ILu7YpJIwTupBopF
puNw
-----END CERTIFICATE-----
`;

/** Its key: it protects nothing. */
export const certificateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgtOCcXftq+2dWvHlO
L+tPzUDnOMM02hM63C9dt7OAbTChRANCAARVlRmqyPmUu1CtaLWLM+yqNeABHNTN
GiRxf/B90XcqfR+egqqbCRPj9+aac2nwLDODRSs4I94dGfSqCavpCH6H
-----END PRIVATE KEY-----
`;
