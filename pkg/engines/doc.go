// Package engines opens what a program stands on, as its settings choose: documents in SQLite
// or MongoDB, finding by Bleve or Meilisearch, mail by SMTP or kept in an outbox. What needs
// no other service lies in one folder:
//
//	FILE            the documents, as the program names the file
//	search          the search indexes
//	being-restored  a restore that has not ended; nothing starts beside it
//	being-made      what is made up aside, before it is moved to its place
//
// Every error names its cause, and the setting or the file that mends it.
package engines
