package docdbtest

import (
	"testing"

	"lateral/pkg/docdb"
)

// Run tests an engine, each part on a new database.
func Run(t *testing.T, e Engine) {
	parts := []part{
		{"versions", versions},
		{"bodies", bodies},
		{"many at once", many},
		{"refused documents", refusedDocuments},
		{"unique indexes", uniqueIndexes},
		{"membership of an index", membership},
		{"changed declarations", changedDeclarations},
		{"indexes that are left over", leftovers},
		{"declarations that stored documents break", brokenDeclaration},
		{"refused declarations", refusedDeclarations},
		{"queries", queries},
		{"queries agree with a model", queriesAgreeWithModel},
		{"refused queries", refusedQueries},
		{"pages while documents come and go", pagesWhileChanging},
		{"cursors of other queries", foreignCursors},
		{"lookup values", lookupValues},
		{"commit and rollback", commitAndRollback},
		{"a duplicate ends the transaction", duplicateEnds},
		{"isolation", isolation},
		{"snapshot", snapshot},
		{"reading ahead", readAhead},
		{"reading ahead is of the snapshot", readAheadIsOfTheSnapshot},
		{"cancelled contexts", cancelled},
		{"concurrent increments", increments},
		{"concurrent inserts of one key", oneInsertWins},
		{"typed collections", typedCollections},
	}
	if e.RunsOnce {
		parts = append(parts, part{"a transaction runs once", runsOnce})
	}
	if e.DefinesWhole {
		parts = append(parts, part{"a declaration is taken whole or not", definesWhole})
	}
	for _, p := range parts {
		t.Run(p.name, func(t *testing.T) { p.test(t, e.fresh(t)) })
	}
}

// part is a part of the suite.
type part struct {
	name string
	test func(t *testing.T, db docdb.DB)
}
