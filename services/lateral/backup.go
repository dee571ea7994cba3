package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"lateral/pkg/docdb"
)

// stored is a line of a backup: one document. The first line is a head and the
// last a foot with the count, so that a file cut short is not taken for whole.
type stored struct {
	Backup     int             `json:"backup,omitempty"` // format, on the first line
	Documents  int             `json:"documents,omitempty"`
	End        bool            `json:"end,omitempty"`
	Collection string          `json:"collection,omitempty"`
	ID         string          `json:"id,omitempty"`
	Version    int64           `json:"version,omitempty"`
	Body       json.RawMessage `json:"body,omitempty"`
}

// backup is "lateral backup".
type backup struct {
	File string `arg:"" help:"File to write; it must not exist."`
}

// Run writes one consistent snapshot of every collection, gzipped, one document
// a line. The same file restores to SQLite and to MongoDB. Search indexes are
// not in it: they are built from the documents.
func (b *backup) Run(ctx context.Context, c *Config, out io.Writer) (err error) {
	if err := mustHold(c); err != nil {
		return err
	}
	e, err := openEngines(ctx, c)
	if err != nil {
		return err
	}
	defer e.close() //nolint:errcheck // only read
	file, err := b.create()
	if err != nil {
		return err
	}
	defer func() {
		if err = errors.Join(err, file.Close()); err != nil {
			err = errors.Join(err, os.Remove(b.File)) // half a backup is none
		}
	}()
	n, err := writeBackup(ctx, e, file)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%d documents written to %s\n", n, b.File)
	return errors.Join(err, file.Sync())
}

func (b *backup) create() (*os.File, error) {
	file, err := os.OpenFile(b.File, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	switch {
	case errors.Is(err, fs.ErrExist):
		return nil, advised(err, "No backup is written over another: name a new file.")
	case errors.Is(err, fs.ErrNotExist):
		return nil, advised(err, "Make the folder first, or name a file in one that is there.")
	}
	return file, err
}

func writeBackup(ctx context.Context, e *engines, to io.Writer) (int, error) {
	zip := gzip.NewWriter(to)
	lines := json.NewEncoder(zip)
	if err := lines.Encode(stored{Backup: 1}); err != nil {
		return 0, err
	}
	n := 0
	err := e.db.View(ctx, func(r docdb.Reader) error {
		for _, schema := range schemas(e) {
			err := eachDocument(ctx, r, schema.Name, func(d docdb.Document) error {
				n++
				return lines.Encode(stored{Collection: schema.Name, ID: d.ID, Version: d.Version, Body: d.Body})
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = lines.Encode(stored{End: true, Documents: n})
	}
	return n, errors.Join(err, zip.Close())
}

func eachDocument(ctx context.Context, r docdb.Reader, collection string, fn func(docdb.Document) error) error {
	q := docdb.Query{Limit: docdb.MaxLimit}
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

// restore is "lateral restore".
type restore struct {
	File string `arg:"" type:"existingfile" help:"A file that \"lateral backup\" wrote."`
}

// Run reads a backup into an empty database and builds the search indexes.
func (r *restore) Run(ctx context.Context, c *Config, out io.Writer) error {
	documents, err := readBackup(r.File)
	if err != nil {
		return err
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	if err := restoreDocuments(ctx, p.engines, documents); err != nil {
		return err
	}
	_, _ = fmt.Fprintf(out, "%d documents restored\n", len(documents))
	return reindex{}.rebuild(ctx, p, out)
}

// readBackup reads the file whole before anything is written.
func readBackup(name string) ([]stored, error) {
	file, err := os.Open(name) //nolint:gosec // the operator names the file
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // only read
	zip, err := gzip.NewReader(bufio.NewReader(file))
	if err != nil {
		return nil, fmt.Errorf("%s is no backup: %w", name, err)
	}
	lines := json.NewDecoder(zip)
	var head stored
	if err := lines.Decode(&head); err != nil || head.Backup != 1 {
		return nil, fmt.Errorf("%s is no backup that this version can read", name)
	}
	var documents []stored
	for {
		var s stored
		if err := lines.Decode(&s); err != nil {
			return nil, fmt.Errorf("%s is damaged after %d documents: %w", name, len(documents), err)
		}
		if !s.End {
			documents = append(documents, s)
			continue
		}
		if s.Documents != len(documents) {
			return nil, fmt.Errorf("%s is damaged: it holds %d documents of %d", name, len(documents), s.Documents)
		}
		return documents, nil
	}
}

// checkStored finds before anything is written what would stop half-way.
func checkStored(e *engines, documents []stored) error {
	known := map[string]docdb.Schema{}
	for _, schema := range schemas(e) {
		known[schema.Name] = schema
	}
	seen := make(map[[2]string]bool, len(documents))
	for i, s := range documents {
		schema, ok := known[s.Collection]
		if !ok {
			return fmt.Errorf("document %d of the backup is of %q, which this version does not know", i+1, s.Collection)
		}
		if err := schema.Check(docdb.Document{ID: s.ID, Body: s.Body}); err != nil {
			return fmt.Errorf("document %d of the backup: %w", i+1, err)
		}
		if key := [2]string{s.Collection, s.ID}; !seen[key] {
			seen[key] = true
			continue
		}
		return fmt.Errorf("document %d of the backup, %s of %s, is there twice", i+1, s.ID, s.Collection)
	}
	return nil
}

// restoreDocuments inserts them in batches; versions begin anew at 1, which
// only makes pages that are open somewhere stale.
func restoreDocuments(ctx context.Context, e *engines, documents []stored) error {
	if err := checkStored(e, documents); err != nil {
		return err
	}
	for _, schema := range schemas(e) {
		n, err := e.db.Count(ctx, schema.Name, docdb.Query{})
		if err != nil {
			return err
		}
		if n > 0 {
			return advised(fmt.Errorf("the database is not empty: %s holds %d documents", schema.Name, n),
				"A backup is restored into an empty one: name a new folder by "+named("data")+", or a new database by "+named("mongodb-uri")+".")
		}
	}
	const batch = 1000
	for begin := 0; begin < len(documents); begin += batch {
		part := documents[begin:min(begin+batch, len(documents))]
		err := e.db.Update(ctx, func(tx docdb.Tx) error {
			for _, s := range part {
				if err := tx.Insert(ctx, s.Collection, docdb.Document{ID: s.ID, Body: s.Body}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("restoring, after %d documents: %w", begin, err)
		}
	}
	return nil
}
