package mongodb_test

import (
	"encoding/json"
	"strings"
	"testing"

	"go.mongodb.org/mongo-driver/bson"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/docdbtest"
)

// stage is the part of the server's explanation that matters here.
type stage struct {
	Stage  string  `bson:"stage"`
	Index  string  `bson:"indexName"`
	Input  *stage  `bson:"inputStage"`
	Inputs []stage `bson:"inputStages"`
}

func TestUsesIndexes(t *testing.T) {
	db := fresh(t)
	docdbtest.UsesIndexes(t, db, func(t testing.TB, collection string, q docdb.Query) docdbtest.Explanation {
		words, err := db.Explain(t.Context(), collection, q)
		if err != nil {
			t.Fatal(err)
		}
		var ran struct {
			Found    int   `bson:"nReturned"`
			Examined int   `bson:"totalKeysExamined"`
			Stages   stage `bson:"executionStages"`
		}
		if err := bson.UnmarshalExtJSON([]byte(words), false, &ran); err != nil {
			t.Fatal(err)
		}
		e := docdbtest.Explanation{Words: words, Seeks: ran.Examined-ran.Found <= 4}
		look(ran.Stages, &e)
		return e
	})
}

func look(s stage, e *docdbtest.Explanation) {
	e.Sorts = e.Sorts || s.Stage == "SORT"
	if s.Stage == "IXSCAN" || s.Stage == "IDHACK" {
		e.Index, _, _ = strings.Cut(s.Index, "-")
		if e.Index == "_id_" {
			e.Index = "id"
		}
	}
	if s.Input != nil {
		look(*s.Input, e)
	}
	for _, input := range s.Inputs {
		look(input, e)
	}
}

func TestExplainIsJSON(t *testing.T) {
	db := fresh(t)
	if err := db.Define(t.Context(), docdb.Schema{Name: "things"}); err != nil {
		t.Fatal(err)
	}
	words, err := db.Explain(t.Context(), "things", docdb.Query{})
	if err != nil || !json.Valid([]byte(words)) {
		t.Errorf("%s, %v", words, err)
	}
	if _, err := db.Explain(t.Context(), "never_defined", docdb.Query{}); err == nil {
		t.Error("a collection that was not defined was explained")
	}
}
