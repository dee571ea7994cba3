// Package smtp is a sender that hands messages to a mail server. It uses
// wneessen/go-mail for the protocol and for MIME.
package smtp
