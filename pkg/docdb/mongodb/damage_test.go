package mongodb_test

import (
	"errors"
	"testing"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"

	"lateral/pkg/docdb"
)

type note struct {
	docdb.Meta
	Text string `json:"text"`
}

var notes = docdb.Of[note]("notes", docdb.Index{Name: "by_text", Fields: []string{"text"}})

// Data that was changed behind the program's back, or by a fault, is found and not read. A
// document of an older program has no digest, and is accepted.
func TestDamageIsFound(t *testing.T) {
	uri, name := server.Database(t)
	db := open(t, uri, name)
	if err := db.Define(t.Context(), notes.Schema); err != nil {
		t.Fatal(err)
	}
	err := db.Update(t.Context(), func(tx docdb.Tx) error {
		for _, id := range []string{"whole", "altered", "old"} {
			if err := notes.Insert(t.Context(), tx, &note{Meta: docdb.Meta{ID: id}, Text: "text"}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	client, err := mongo.Connect(t.Context(), options.Client().ApplyURI(uri))
	if err != nil {
		t.Fatal(err)
	}
	defer client.Disconnect(t.Context()) //nolint:errcheck // a test's own
	raw := client.Database(name).Collection("notes")
	for id, change := range map[string]bson.D{
		"altered": {{Key: "$set", Value: bson.D{{Key: "body.text", Value: "tent"}}}},
		"old":     {{Key: "$unset", Value: bson.D{{Key: "digest", Value: ""}}}},
	} {
		if _, err := raw.UpdateByID(t.Context(), id, change); err != nil {
			t.Fatal(err)
		}
	}
	var found []docdb.Fault
	err = db.Examine(t.Context(), func(f docdb.Fault) error {
		found = append(found, f)
		return nil
	})
	if err != nil || len(found) != 1 || found[0] != docdb.Altered("notes", "altered") {
		t.Errorf("found %v, %v", found, err)
	}
	for id, want := range map[string]error{"whole": nil, "altered": docdb.ErrDamaged, "old": nil} {
		if _, err := notes.Get(t.Context(), db, id); !errors.Is(err, want) {
			t.Errorf("%s: %v", id, err)
		}
	}
}
