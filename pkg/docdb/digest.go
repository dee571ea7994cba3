package docdb

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/cespare/xxhash/v2"
)

// ErrDamaged says that what is stored is not what was written; compare with
// errors.Is. Only a backup mends it.
var ErrDamaged = errors.New("docdb: damaged")

// Fault is one thing that is not as it was written.
type Fault struct {
	Collection string // "" where it is the database as a whole
	ID         string // "" where it is no single document
	What       string // for people: "is not as it was written"
}

// Error tells the fault in a line. A Fault is ErrDamaged to errors.Is.
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
	// Glance looks at the structure of what is stored, as far as that is quick.
	// A Fault where it is damaged.
	Glance(ctx context.Context) error
	// Examine looks at everything: structure, indexes, and each document of the
	// defined collections against the digest that was written with it. It calls
	// each for every fault, until that returns an error.
	Examine(ctx context.Context, each func(Fault) error) error
}

// Digest is what engines keep with a document to know it again: a hash of
// everything that is stored of it. It finds accidents, not attacks. The bytes of
// the body are those that the engine stores.
func Digest(collection, id string, version int64, body []byte) int64 {
	var h xxhash.Digest
	h.Reset()
	_, _ = h.WriteString(collection) // a hash takes everything
	_, _ = h.WriteString("\x00" + id + "\x00")
	var number [8]byte
	binary.BigEndian.PutUint64(number[:], uint64(version))
	_, _ = h.Write(number[:])
	_, _ = h.Write(body)
	return int64(h.Sum64())
}
