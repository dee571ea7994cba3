package docdb

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cespare/xxhash/v2"
)

// ErrDamaged says that stored data differs from what was written; compare with errors.Is.
// Only a backup helps.
var ErrDamaged = errors.New("docdb: damaged")

// Fault is one thing that differs from what was written.
type Fault struct {
	Collection string // "" if it is the whole database
	ID         string // "" if it is not a single document
	What       string // for people: "is not as it was written"
}

// Error says the fault in one line. For errors.Is a Fault equals ErrDamaged.
func (f Fault) Error() string {
	switch {
	case f.ID != "":
		return fmt.Sprintf("%s of %s %s", f.ID, f.Collection, f.What)
	case f.Collection != "":
		return f.Collection + " " + f.What
	}
	return f.What
}

// Is makes the fault equal to ErrDamaged.
func (f Fault) Is(target error) bool { return target == ErrDamaged }

// Altered is the fault of a document that does not fit its digest.
func Altered(collection, id string) Fault {
	return Fault{Collection: collection, ID: id, What: "is not as it was written"}
}

// Examiner is a database that can tell whether it still holds what was written.
type Examiner interface {
	// Glance checks the structure of the stored data, as far as that is quick. It returns a
	// Fault if it is damaged.
	Glance(ctx context.Context) error
	// Examine checks everything: structure, indexes, and each document of the defined
	// collections against its digest. It calls each for every fault, until that returns an
	// error.
	Examine(ctx context.Context, each func(Fault) error) error
}

// Digest is a hash of a stored document, which engines keep with it. It finds accidents,
// not attacks. The body is hashed as the engine stores it.
func Digest(collection, id string, version int64, body []byte) int64 {
	var h xxhash.Digest
	h.Reset()
	_, _ = h.WriteString(collection) // never fails
	_, _ = h.WriteString("\x00" + id + "\x00")
	var number [8]byte
	binary.BigEndian.PutUint64(number[:], uint64(version))
	_, _ = h.Write(number[:])
	_, _ = h.Write(body)
	return int64(h.Sum64())
}
