package sqlite_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/docdbtest"
	"lateral/pkg/docdb/sqlite"
)

var usedIndex = regexp.MustCompile(`USING INDEX i_[a-z]+\$([a-z_]+)`)

func TestUsesIndexes(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "documents.db")).(*sqlite.DB)
	docdbtest.UsesIndexes(t, db, func(t testing.TB, collection string, q docdb.Query) docdbtest.Explanation {
		words, err := db.Explain(t.Context(), collection, q)
		if err != nil {
			t.Fatal(err)
		}
		e := docdbtest.Explanation{Words: words, Sorts: strings.Contains(words, "TEMP B-TREE")}
		if used := usedIndex.FindStringSubmatch(words); used != nil {
			e.Index = used[1]
		}
		if strings.Contains(words, "USING INDEX sqlite_autoindex_") {
			e.Index = "id"
		}
		e.Seeks = strings.HasPrefix(words, "SEARCH ")
		if q.After != "" {
			e.Seeks = strings.Contains(words, ">?") || strings.Contains(words, "<?")
		}
		return e
	})
}
