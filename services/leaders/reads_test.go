package leaders_test

import (
	"fmt"
	"testing"

	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/people"
)

// The checks of all leaders of a school are read together, however many leaders it has.
func TestTheChecksOfASchoolAreReadAtOnce(t *testing.T) {
	w := newWorld(t)
	counted := docdb.CountReads(w.db)
	desk := leaders.New(docdb.Share(counted), w.log, w.clock.Now, w.ids)
	enlisted := 0
	costs := func(many int) int64 {
		for ; enlisted < many; enlisted++ {
			who := fmt.Sprint("leader", enlisted)
			l := w.enlist(person(who, people.Held{Role: people.Leader, Place: people.School(oak)}), oak)
			if enlisted%2 == 0 {
				must(w.Confirm(t.Context(), oakHead, l.ID, 0, confirmed()))(t)
			}
		}
		before := counted.Reads()
		all := must(desk.ChecksAt(t.Context(), oakHead, oak))(t)
		sound := 0
		for _, one := range all {
			if len(one.Lacks) == 0 {
				sound++
			}
		}
		if len(all) != many || sound != (many+1)/2 {
			t.Errorf("%d leaders, %d with all checks; want %d, %d", len(all), sound, many, (many+1)/2)
		}
		return counted.Reads() - before
	}
	if few, many := costs(2), costs(9); many > few {
		t.Errorf("2 leaders take %d reads, 9 take %d", few, many)
	}
}
