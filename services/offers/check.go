package offers

import (
	"context"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/services/enquiries"
)

// Check reads every offer and returns a sentence for each broken invariant of the package; there
// should be none.
func Check(ctx context.Context, r docdb.Reader) ([]string, error) {
	var wrong []string
	err := offers.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(o Offer) error {
		wrong = append(wrong, o.check()...)
		if o.EnquiryID == "" {
			return nil
		}
		of, err := enquiries.OfferOf(ctx, r, o.EnquiryID)
		if err == nil && of != o.ID {
			wrong = append(wrong, fmt.Sprintf("%s: its enquiry %s names the offer %q", o.ID, o.EnquiryID, of))
		}
		return err
	})
	return wrong, err
}

func (o Offer) check() []string {
	var wrong []string
	expect := func(ok bool, what string, args ...any) {
		if !ok {
			wrong = append(wrong, o.ID+": "+fmt.Sprintf(what, args...))
		}
	}
	expect(o.Live == (o.State == Offered), "is %s and live %t", o.State, o.Live)
	expect((o.EndedAt == nil) == o.Live, "is %s and has ended: %t", o.State, o.EndedAt != nil)
	expect((o.EnquiryID != "") == (o.State == Accepted), "is %s with the enquiry %q", o.State, o.EnquiryID)
	expect((o.Why != "") == (o.State == Lapsed), "is %s because of %q", o.State, o.Why)
	answered := o.State == Accepted || o.State == Declined
	expect((o.AnsweredBy != "") == answered, "is %s and answered by %q", o.State, o.AnsweredBy)
	return wrong
}
