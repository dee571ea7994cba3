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

var usedIndex = regexp.MustCompile(`USING INDEX (?:i_[a-z]+\$([a-z_]+)|sqlite_autoindex_)`)

func TestUsesIndexes(t *testing.T) {
	db := open(t, filepath.Join(t.TempDir(), "documents.db")).(*sqlite.DB)
	docdbtest.UsesIndexes(t, db, func(t testing.TB, collection string, q docdb.Query) docdbtest.Explanation {
		words, err := db.Explain(t.Context(), collection, q)
		if err != nil {
			t.Fatal(err)
		}
		index := usedIndex.FindStringSubmatch(words)
		if index == nil {
			t.Fatalf("no index is used:\n%s", words)
		}
		return docdbtest.Explanation{
			Index: index[1],
			Scans: strings.HasPrefix(words, "SCAN "),
			Sorts: strings.Contains(words, "TEMP B-TREE"),
			Seeks: strings.Contains(words, ">?") || strings.Contains(words, "<?"),
			Words: words,
		}
	})
}
