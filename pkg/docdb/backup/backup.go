// Package backup writes documents of collections to a stream and reads them again, for any
// engine. A stream is gzipped lines of JSON: a header, one document on each line, and a
// footer with the count and a digest of every line before it. So a stream that was cut
// short or altered is not taken for whole.
package backup

import (
	"bufio"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/migrate"
)

// ErrForeign says that this version cannot read the stream as a backup.
var ErrForeign = errors.New("this is no backup that this version can read")

// ErrDamaged says that a backup differs from what was written.
var ErrDamaged = errors.New("the backup is damaged")

const format = 1

// line is one line of a backup.
type line struct {
	Backup     int             `json:"backup,omitempty"` // format, on the first line
	Needs      int             `json:"needs,omitempty"`  // on the first line, with Layout and By; 0 in older backups
	Layout     int             `json:"layout,omitempty"`
	By         string          `json:"by,omitempty"`
	Documents  int             `json:"documents,omitempty"`
	End        bool            `json:"end,omitempty"`
	Digest     string          `json:"sha256,omitempty"` // digest of the lines before the last; "" in older formats
	Collection string          `json:"collection,omitempty"`
	ID         string          `json:"id,omitempty"`
	Version    int64           `json:"version,omitempty"`
	Body       json.RawMessage `json:"body,omitempty"`
}

// Write writes every document of the collections as r sees them, and returns how many they
// are. It says in which layout they are. It keeps no more than a page of them in memory.
func Write(ctx context.Context, r docdb.Reader, schemas []docdb.Schema, at migrate.Layout, to io.Writer) (int, error) {
	zip := gzip.NewWriter(to)
	sum := sha256.New()
	lines := json.NewEncoder(io.MultiWriter(zip, sum))
	n := 0
	err := lines.Encode(line{Backup: format, Needs: at.Number, Layout: at.Done, By: at.By})
	for _, schema := range schemas {
		if err != nil {
			break
		}
		err = each(ctx, r, schema.Name, func(d docdb.Document) error {
			n++
			return lines.Encode(line{Collection: schema.Name, ID: d.ID, Version: d.Version, Body: d.Body})
		})
	}
	if err == nil {
		err = lines.Encode(line{End: true, Documents: n, Digest: hex.EncodeToString(sum.Sum(nil))})
	}
	return n, errors.Join(err, zip.Close())
}

// pageSize keeps a page small even if documents are large.
const pageSize = 200

func each(ctx context.Context, r docdb.Reader, collection string, fn func(docdb.Document) error) error {
	q := docdb.Query{Limit: pageSize}
	for {
		page, err := r.Find(ctx, collection, q)
		if err != nil {
			return err
		}
		for _, d := range page.Documents {
			if err := fn(d); err != nil {
				return err
			}
		}
		if q.After = page.Next; page.Next == "" {
			return nil
		}
	}
}

// Summary is what was read.
type Summary struct {
	Documents int
	Sealed    bool           // the backup has a digest, and it fits
	Layout    migrate.Layout // of the documents; zero in an older backup, which does not say
}

// Read calls fn for each document of a backup, in its order. Only when Read returns without
// an error is the backup known to be whole. A caller who acts earlier must be able to undo
// that.
func Read(from io.Reader, fn func(collection string, d docdb.Document) error) (Summary, error) {
	zip, err := gzip.NewReader(bufio.NewReader(from))
	if err != nil {
		return Summary{}, fmt.Errorf("%w: %w", ErrForeign, err)
	}
	r := &reading{lines: bufio.NewReaderSize(zip, 1<<16), sum: sha256.New()}
	head, err := r.next()
	if err != nil || head.Backup != format {
		return Summary{}, ErrForeign
	}
	at := migrate.Layout{Number: head.Needs, Done: head.Layout, By: head.By}
	for n := 0; ; n++ {
		l, err := r.next()
		if err != nil {
			return Summary{Documents: n}, fmt.Errorf("%w after %d documents: %w", ErrDamaged, n, err)
		}
		if l.End {
			read, err := r.foot(l, n)
			read.Layout = at
			return read, err
		}
		if err := fn(l.Collection, docdb.Document{ID: l.ID, Version: l.Version, Body: l.Body}); err != nil {
			return Summary{Documents: n}, fmt.Errorf("document %d of the backup: %w", n+1, err)
		}
	}
}

type reading struct {
	lines *bufio.Reader
	sum   hash.Hash // digest of the lines before this one
	last  []byte
}

// longest is the most bytes of a line: a body in which each character may be written as
// six.
const longest = 6*docdb.MaxBody + 1<<16

func (r *reading) next() (line, error) {
	_, _ = r.sum.Write(r.last) // never fails
	r.last = r.last[:0]
	for {
		part, err := r.lines.ReadSlice('\n')
		r.last = append(r.last, part...)
		switch {
		case len(r.last) > longest:
			return line{}, errors.New("a line is too long")
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && len(r.last) > 0: // the last line may lack its line break
		case errors.Is(err, io.EOF):
			return line{}, io.ErrUnexpectedEOF
		case err != nil:
			return line{}, err
		}
		var l line
		err = json.Unmarshal(r.last, &l)
		return l, err
	}
}

// foot compares the count and the digest, and reads to the end, where gzip has its own
// checksum.
func (r *reading) foot(l line, n int) (Summary, error) {
	if l.Documents != n {
		return Summary{Documents: n}, fmt.Errorf("%w: it holds %d documents of %d", ErrDamaged, n, l.Documents)
	}
	if l.Digest != "" && l.Digest != hex.EncodeToString(r.sum.Sum(nil)) {
		return Summary{Documents: n}, fmt.Errorf("%w: its digest is another", ErrDamaged)
	}
	if _, err := r.lines.ReadByte(); !errors.Is(err, io.EOF) {
		return Summary{Documents: n}, fmt.Errorf("%w behind its end: %w", ErrDamaged,
			errors.Join(err, errors.New("more follows")))
	}
	return Summary{Documents: n, Sealed: l.Digest != ""}, nil
}
