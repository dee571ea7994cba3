// Package events keeps the append-only record of what happened, and is the outbox. An event
// is stored in the transaction that makes the change, together with one job for each
// consumer. So the change, its record and its jobs are kept together or not at all.
//
// The record is the audit trail: who did what, to what, when, and in which request. Events
// are never changed or deleted.
package events
