package reconciliation_test

import (
	"os"
	"testing"

	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/services/people/peopletest"
)

var mongod mongodtest.Server

func TestMain(m *testing.M) { os.Exit(mongod.Run(m)) }

// onMongoDB is a test whose documents are in a database of MongoDB.
func onMongoDB(t *testing.T) testing.TB {
	t.Helper()
	return peopletest.On(t, mongod.Open(t))
}
