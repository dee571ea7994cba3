// Package docdbtest is the suite that every engine of docdb passes. Its tests
// read as the description of the port: what a version is, what an index finds,
// what a transaction keeps.
//
// An engine's own test describes the engine (see Engine), with what it guarantees beyond the
// port, and calls Run, SurvivesKill, SurvivesRestart and UsesIndexes.
package docdbtest
