package matching_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/matching"
)

// In whatever order candidates were written, the same need and data give the same order, of those who fit and of those
// who do not. Equals come in another order for another need.
func TestTheOrderDoesNotHangOnWhoCameFirst(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for i := range 12 {
		in := offer()
		if i%4 == 3 {
			in.DayRate = money.Pounds(2000) // above any budget
		}
		w.lists("100002", in)
	}
	n, other := w.Post("100001", w.ask()), w.Post("100001", w.ask())
	want := ids(w.find(n))
	if cmp.Equal(want, ids(w.find(other))) {
		t.Error("equals come in the same order for every need")
	}
	all := must(candidateDocs.All(w.Ctx, w.DB, docdb.Query{}))(t)
	rapid.Check(t, func(r *rapid.T) {
		order := rapid.Permutation(all).Draw(r, "order")
		err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			for i := range order {
				c, err := candidateDocs.Get(w.Ctx, tx, order[i].ID)
				if err != nil {
					return err
				}
				c.Turn = int64(1000 + i)
				if err := candidateDocs.Replace(w.Ctx, tx, &c); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			r.Fatal(err)
		}
		replica := matching.New(w.DB, w.engine, w.Clock.Now)
		if diff := cmp.Diff(want, ids(must(replica.Find(w.Ctx, w.head, n.ID, 10))(t))); diff != "" {
			r.Fatal(diff)
		}
	})
}
