// Package supporthttp is the HTTP face of support: each file decodes an input,
// calls one use-case and encodes what comes back. Whatever changes a thread
// answers with the thread as it is then, because it is one page.
package supporthttp
