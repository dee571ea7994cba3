package billing_test

import (
	"os"
	"testing"

	"lateral/pkg/docdb/mongodb"
	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/services/people/peopletest"
)

var mongod mongodtest.Server

func TestMain(m *testing.M) { os.Exit(mongod.Run(m)) }

// onMongoDB is a test whose documents are in a database of MongoDB.
func onMongoDB(t *testing.T) testing.TB {
	t.Helper()
	uri, name := mongod.Database(t)
	db, err := mongodb.Open(t.Context(), uri, name)
	if err != nil {
		t.Fatal(err)
	}
	return peopletest.On(t, db)
}
