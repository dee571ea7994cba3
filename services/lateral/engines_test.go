package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/pkg/soak"
	"lateral/pkg/testdata"
)

var mongod mongodtest.Server

func TestMain(m *testing.M) {
	if line := os.Getenv(childVariable); line != "" {
		os.Exit(runChild(line))
	}
	fewerRuns()
	code := mongod.Run(m)
	forgetPerformances()
	os.Exit(code)
}

// firstSchools are the first rows of the real register: enough for the journey.
func firstSchools(t *testing.T) *strings.Reader {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(testdata.Dir(t), "schools", "edubasealldata_derived.csv"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReader(strings.Join(strings.SplitAfterN(string(text), "\n", 50)[:49], ""))
}

// onMongoDB are settings for a database of its own.
func onMongoDB(t *testing.T) Config {
	t.Helper()
	return onServer(t, &mongod)
}

// onServer is onMongoDB on a server of the test's.
func onServer(t *testing.T, on *mongodtest.Server) Config {
	t.Helper()
	uri, name := on.Database(t)
	server, options, _ := strings.Cut(uri, "?")
	return Config{MongoDBURI: strings.TrimSuffix(server, "/") + "/" + name + "?" + options}
}

func TestTheJourneyOnMongoDB(t *testing.T) {
	t.Parallel()
	journey(t, newTownOn(t, onMongoDB(t), func(db docdb.DB) docdb.DB { return db }, firstSchools(t)))
}

// interfering is a database in which another writer interrupts each transaction
// once: the transaction is rolled back and runs again.
type interfering struct{ docdb.DB }

var errInterfered = errors.New("another writer came between")

func (d interfering) Update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := d.DB.Update(ctx, func(tx docdb.Tx) error {
		if err := fn(tx); err != nil {
			return err
		}
		return errInterfered
	})
	if !errors.Is(err, errInterfered) {
		return err
	}
	return d.DB.Update(ctx, fn)
}

func TestTheJourneyWhenEachTransactionRunsTwice(t *testing.T) {
	t.Parallel()
	journey(t, newTownOn(t, Config{}, func(db docdb.DB) docdb.DB { return interfering{db} }, firstSchools(t)))
}

// The demonstration gives the same result when another writer comes between.
func TestSoakTheDemonstrationWhenEachTransactionRunsTwice(t *testing.T) {
	soak.Only(t)
	t.Parallel()
	w := newTownOn(t, Config{}, func(db docdb.DB) docdb.DB { return interfering{db} }, firstSchools(t))
	if err := w.p.play(t.Context()); err != nil {
		t.Fatal(err)
	}
	proof, err := w.p.billing.CheckLedger(t.Context())
	if err != nil || len(proof.Wrong) > 0 {
		t.Errorf("the ledger: %+v, %v", proof, err)
	}
}
