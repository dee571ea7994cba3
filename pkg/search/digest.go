package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
)

// Entry is what an index tells of a document that it holds.
type Entry struct {
	ID      string
	Version int64
	Digest  string // of the document as it was put
}

// Entry is what an index that holds the document tells of it.
func (d Document) Entry() Entry { return Entry{d.ID, d.Version, d.Digest()} }

// Digest is the same for documents with the same fields, point and vectors, whatever their
// versions. Documents of other texts or of another model have other digests.
func (d Document) Digest() string {
	h := sha256.New() // writing to it never fails, nor does the JSON of a document that was checked
	of := json.NewEncoder(h)
	for _, name := range slices.Sorted(maps.Keys(d.Fields)) {
		_ = of.Encode(name)
		_ = of.Encode(d.Fields[name])
	}
	_ = of.Encode(d.Point)
	var numbers []byte
	for _, v := range d.Vectors {
		numbers = numbers[:0]
		for _, n := range v {
			numbers = append(numbers, byte(n))
		}
		_ = of.Encode(len(v))
		_, _ = h.Write(numbers)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
