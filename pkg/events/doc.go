// Package events keeps the append-only record of what happened, and is the
// outbox. An event is stored in the transaction that makes the change, together
// with one job for each consumer; so what happened, the record of it and what
// follows from it are kept together or not at all.
//
// The record is the audit trail: who did what to what and when, from which
// request. Events are never changed or deleted.
package events
