package enquiries_test

import (
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
)

// spoil changes a stored document without the use-cases.
func spoil[T any](t *testing.T, w *enquiriestest.World, collection, id string, change func(*T)) {
	t.Helper()
	docs := docdb.Of[T](collection)
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		doc, err := docs.Get(w.Ctx, tx, id)
		if err != nil {
			return err
		}
		change(&doc)
		return docs.Replace(w.Ctx, tx, &doc)
	}))
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(*testing.T, *enquiriestest.World, agreements.Agreement)
		says  string
	}{
		{"an enquiry that is live and agreed", func(t *testing.T, w *enquiriestest.World, a agreements.Agreement) {
			spoil(t, w, "enquiries", a.Origin.ID, func(e *enquiries.Enquiry) { e.Live = true })
		}, "is agreed and live true"},
		{"a proposal that opened again", func(t *testing.T, w *enquiriestest.World, a agreements.Agreement) {
			spoil(t, w, "proposals", a.ProposalID, func(p *enquiries.Proposal) { p.State = enquiries.OpenProposal })
		}, "has proposal 1 open"},
		{"a lost proposal", func(t *testing.T, w *enquiriestest.World, a agreements.Agreement) {
			spoil(t, w, "proposals", a.ProposalID, func(p *enquiries.Proposal) { p.EnquiryID = "enquiry_x" })
		}, "counts 1 proposals and has 0"},
		{"an agreement without a release", func(t *testing.T, w *enquiriestest.World, a agreements.Agreement) {
			rel := w.Release(enquiries.Proposal{Meta: docdb.Meta{ID: a.ProposalID}, EnquiryID: a.Origin.ID})
			spoil(t, w, "releases", rel.ID, func(r *diary.Release) { r.State = diary.RefusedRelease })
		}, "its release is refused"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := enquiriestest.New(t)
			a := w.Agreed(w.AshNeed, enquiriestest.Terms())
			w.Sound()
			tt.spoil(t, w, a)
			wrong, err := enquiries.Check(w.Ctx, w.DB)
			must(t, err)
			if !strings.Contains(strings.Join(wrong, "\n"), tt.says) {
				t.Errorf("found %q, not %q", wrong, tt.says)
			}
		})
	}
}
