package enquiriestest

import (
	"encoding/json"
	"fmt"

	"lateral/pkg/docdb"
)

// CopyOf is the id of a copy that Copies makes.
func CopyOf(id string, i int) string { return fmt.Sprintf("%s.%03d", id, i) }

// Copies stores a document so many times more, with the fields that change in each.
// Their ids are the document's with a dot and three digits: see CopyOf.
func (w *World) Copies(collection, id string, many int, change func(i int) map[string]any) {
	w.T.Helper()
	one, err := w.DB.Get(w.Ctx, collection, id)
	w.must(err)
	w.must(w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		for i := range many {
			var fields map[string]any
			if err := json.Unmarshal(one.Body, &fields); err != nil {
				return err
			}
			for name, value := range change(i) {
				fields[name] = value
			}
			body, err := json.Marshal(fields)
			if err != nil {
				return err
			}
			if err := tx.Insert(w.Ctx, collection, docdb.Document{ID: CopyOf(id, i), Body: body}); err != nil {
				return err
			}
		}
		return nil
	}))
}
