package exports

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
)

// longestPiece is how much of a file one document keeps.
const longestPiece = 2 << 20

// keep stores which entries an export has, and its file.
func (e Export) keep(ctx context.Context, tx docdb.Tx, b built, data []byte) error {
	for i, p := range e.Parts {
		if len(b.numbers[i]) == 0 {
			continue
		}
		m := mark{
			Meta: docdb.Meta{ID: e.ID + "." + string(p.What)}, Book: e.Book, What: p.What, From: e.From, To: e.To, Export: e.ID,
			Numbers: b.numbers[i],
		}
		if err := marks.Insert(ctx, tx, &m); err != nil {
			return err
		}
	}
	n := 0
	for part := range slices.Chunk(data, longestPiece) {
		p := piece{Meta: docdb.Meta{ID: e.pieceID(n)}, Data: part}
		if err := pieces.Insert(ctx, tx, &p); err != nil {
			return err
		}
		n++
	}
	return nil
}

func (e Export) pieceID(n int) string { return fmt.Sprintf("%s.%d", e.ID, n) }

// file reads the file of an export.
func (e Export) file(ctx context.Context, r docdb.Reader) ([]byte, error) {
	data := make([]byte, 0, e.Size)
	for n := 0; len(data) < e.Size; n++ {
		p, err := pieces.Get(ctx, r, e.pieceID(n))
		if err != nil {
			return nil, err
		}
		data = append(data, p.Data...)
	}
	return data, nil
}

// without are the entries whose numbers are not done.
func without(entries []ledger.Entry, done map[int64]bool) []ledger.Entry {
	var left []ledger.Entry
	for _, e := range entries {
		if !done[e.Number] {
			left = append(left, e)
		}
	}
	return left
}
