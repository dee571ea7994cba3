// Package migrate knows by which program documents were written, so that an older program
// does not misread or spoil those of a newer one, and nobody works with half a restore. It
// keeps that in a collection of its own, which is not part of a backup and is read before
// anything else is defined.
package migrate
