package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/docdb"
)

// indexesOf is a sum over the declarations of the latest edition's indexes.
const indexesOf = "9be0fce09333d982"

// An older program leaves the indexes of a later edition alone. So the edition
// must go up when the indexes change.
func TestTheEditionIsCountedUpWithTheIndexes(t *testing.T) {
	t.Parallel()
	all := schemas()
	slices.SortFunc(all, func(a, b docdb.Schema) int { return strings.Compare(a.Name, b.Name) })
	for i := range all {
		if all[i].Edition != edition {
			t.Errorf("%s is of edition %d", all[i].Name, all[i].Edition)
		}
		all[i].Edition = 0
		all[i].Indexes = slices.SortedFunc(slices.Values(all[i].Indexes),
			func(a, b docdb.Index) int { return strings.Compare(a.Name, b.Name) })
	}
	text, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(text)
	if got := hex.EncodeToString(sum[:8]); got != indexesOf {
		t.Errorf(
			"the indexes have changed since edition %d: count edition up in schemas.go, unless no release has it yet, and "+
				"write indexesOf = %q here", edition, got)
	}
}
