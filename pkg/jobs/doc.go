// Package jobs runs work after the transaction that asked for it. It runs each job at least
// once, even if the program is killed in between.
//
// A job is queued within a transaction. A runner leases it, runs its handler and marks it
// done. A failed job is tried again, after a longer wait each time. A job that fails too
// often becomes a dead letter, which waits for a person. A lease that ends without an
// answer (the runner died) makes the job due again. So a handler must allow being run
// twice.
//
// A runner is woken by the commits of its own program, and looks every few seconds for all
// else. So it reads nearly nothing while nothing happens.
//
// A job is
//
//	ready ↔ leased
//	leased → done or dead
//	dead → ready (a person starts it again)
package jobs
