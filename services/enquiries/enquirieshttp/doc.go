// Package enquirieshttp is the HTTP face of enquiries: each file decodes an input,
// calls one use-case and encodes the result. Every change of a thread answers
// with the whole thread, because it is one page.
package enquirieshttp
