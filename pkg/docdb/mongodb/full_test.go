package mongodb_test

import (
	"errors"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb/mongodtest"
)

type leaf struct {
	docdb.Meta
	Age int `json:"age"`
}

var leaves = docdb.Of[leaf]("leaves", docdb.Index{Name: "by_age", Fields: []string{"age"}})

// If the server has no room for a command, the error says so, nothing is kept, and it goes
// on when there is room again.
func TestAServerWithoutRoom(t *testing.T) {
	alone := mongodtest.Alone(t)
	uri, name := alone.Database(t)
	db := open(t, uri, name)
	if err := db.Define(t.Context(), leaves.Schema); err != nil {
		t.Fatal(err)
	}
	age := 0
	write := func() error {
		return db.Update(t.Context(), func(tx docdb.Tx) error {
			kept, err := leaves.Get(t.Context(), tx, "kept")
			if errors.Is(err, docdb.ErrNotFound) {
				return leaves.Insert(t.Context(), tx, &leaf{Meta: docdb.Meta{ID: "kept"}, Age: age})
			}
			if err != nil {
				return err
			}
			if err := leaves.Delete(t.Context(), tx, &kept); err != nil {
				return err
			}
			more := leaf{Meta: docdb.Meta{ID: "kept"}, Age: age}
			if err := leaves.Insert(t.Context(), tx, &more); err != nil {
				return err
			}
			return leaves.Replace(t.Context(), tx, &more)
		})
	}
	if err := write(); err != nil {
		t.Fatal(err)
	}
	for _, command := range []string{"insert", "update", "delete", "commitTransaction"} {
		t.Run(command, func(t *testing.T) {
			age++
			alone.Fails(t, command, mongodtest.OutOfDiskSpace)
			if err := write(); !errors.Is(err, docdb.ErrFull) {
				t.Errorf("without room: %v", err)
			}
			alone.Fails(t, "", 0)
			if kept, err := leaves.Get(t.Context(), db, "kept"); err != nil || kept.Age != age-1 {
				t.Errorf("then there is %+v, %v", kept, err)
			}
			if err := write(); err != nil {
				t.Errorf("with room again: %v", err)
			}
		})
	}
}
