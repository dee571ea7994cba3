// Package mail has the message that the program sends and the port that sends it. The
// senders are in their own folders: smtp hands messages to a mail server, outbox keeps them
// to be read on a page.
package mail
