package enquiries_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/events"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
	"lateral/services/register"
)

func sending(w *enquiriestest.World, change func(*enquiries.SendInput)) enquiries.SendInput {
	in := enquiries.SendInput{
		NeedID: w.AshNeed.ID, ServiceIDs: []string{w.Service.ID}, Message: "Could you help us?",
		ReplyBy: w.Clock.Now().Add(48 * time.Hour),
	}
	if change != nil {
		change(&in)
	}
	return in
}

func TestSendAsksEachLeaderOnce(t *testing.T) {
	w := enquiriestest.New(t)
	_, second := w.NewLeader(enquiriestest.Birch, "")
	in := sending(w, func(in *enquiries.SendInput) { in.ServiceIDs = append(in.ServiceIDs, second.ID) })

	sent, err := w.Enquiries.Send(w.Ctx, enquiriestest.Senior(enquiriestest.Ash), in)
	must(t, err)
	if len(sent) != 2 || sent[0].Ref != "E-3001" || sent[1].Ref != "E-3002" {
		t.Fatalf("sent %+v", sent)
	}
	want := enquiries.Enquiry{
		Meta: sent[0].Meta, Ref: "E-3001", NeedID: w.AshNeed.ID, URN: enquiriestest.Ash, PartnershipID: w.Partnership.ID,
		ServiceID: w.Service.ID, LeaderID: w.Leader.ID, AccountID: w.Leader.AccountID, HomeURN: enquiriestest.Cedar,
		Message: "Could you help us?", ReplyBy: in.ReplyBy, State: enquiries.SentEnquiry, Live: true,
		SentBy: enquiriestest.Senior(enquiriestest.Ash).AccountID, SentAt: w.Clock.Now(),
	}
	if diff := cmp.Diff(want, w.Enquiry(sent[0].ID), cmp.FilterPath(masked, cmp.Ignore())); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]events.Type{enquiries.EnquirySent}, w.Events(sent[1].ID)); diff != "" {
		t.Error(diff)
	}
	_, err = w.Enquiries.Send(w.Ctx, enquiriestest.Head(enquiriestest.Ash), in)
	apperrtest.BadFields(t, err, "serviceIds[0]", "serviceIds[1]")
	w.Sound()
}

// masked are the parts hidden from the leader, who reads in these tests.
func masked(p cmp.Path) bool {
	last := p.Last().String()
	return last == ".URN" || last == ".PartnershipID" || last == ".SentBy"
}

func TestSendTellsEveryBadField(t *testing.T) {
	w := enquiriestest.New(t)
	tests := []struct {
		name  string
		in    enquiries.SendInput
		paths []string
	}{
		{"nothing at all", enquiries.SendInput{NeedID: w.AshNeed.ID}, []string{"serviceIds", "message", "replyBy"}},
		{"too many leaders", sending(w, func(in *enquiries.SendInput) { in.ServiceIDs = make([]string, 11) }),
			[]string{"serviceIds"}},
		{"a message that is too long", sending(w, func(in *enquiries.SendInput) { in.Message = strings.Repeat("a", 5001) }),
			[]string{"message"}},
		{"control characters", sending(w, func(in *enquiries.SendInput) { in.Message = "a\x00b" }), []string{"message"}},
		{"an answer by now", sending(w, func(in *enquiries.SendInput) { in.ReplyBy = w.Clock.Now() }), []string{"replyBy"}},
		{"an answer in two months",
			sending(w, func(in *enquiries.SendInput) { in.ReplyBy = w.Clock.Now().AddDate(0, 0, 61) }), []string{"replyBy"}},
		{"no such service", sending(w, func(in *enquiries.SendInput) { in.ServiceIDs = []string{w.Service.ID, "service_x"} }),
			[]string{"serviceIds[1]"}},
		{"a leader twice", sending(w, func(in *enquiries.SendInput) { in.ServiceIDs = append(in.ServiceIDs, w.Service.ID) }),
			[]string{"serviceIds[1]"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.Enquiries.Send(w.Ctx, enquiriestest.Head(enquiriestest.Ash), tt.in)
			apperrtest.BadFields(t, err, tt.paths...)
		})
	}
	if listed, _, err := w.Enquiries.List(w.Ctx, enquiriestest.Head(enquiriestest.Ash),
		enquiries.ListInput{URN: enquiriestest.Ash, Limit: 10}); err != nil || len(listed) > 0 {
		t.Errorf("%d enquiries were sent all the same, %v", len(listed), err)
	}
}

func TestSendAsksOnlyWhomItMay(t *testing.T) {
	w := enquiriestest.New(t)
	_, own := w.NewLeader(enquiriestest.Ash, "")
	_, far := w.NewLeader(enquiriestest.Fir, "")
	_, withdrawn := w.NewLeader(enquiriestest.Elm, "")
	withdrawn, err := w.Leaders.WithdrawService(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Elm), withdrawn.ID,
		withdrawn.Version)
	must(t, err)
	_, err = w.Enquiries.Send(w.Ctx, enquiriestest.Head(enquiriestest.Birch), sending(w, func(in *enquiries.SendInput) {
		in.NeedID, in.ServiceIDs = w.BirchNeed.ID, []string{far.ID, withdrawn.ID, own.ID}
	}))
	apperrtest.BadFields(t, err, "serviceIds[0]", "serviceIds[1]") // out of reach, no longer offered
	_, err = w.Enquiries.Send(w.Ctx, enquiriestest.Head(enquiriestest.Ash),
		sending(w, func(in *enquiries.SendInput) { in.ServiceIDs = []string{own.ID} }))
	apperrtest.BadFields(t, err, "serviceIds[0]")
}

func TestSendIsForTheSchoolAlone(t *testing.T) {
	w := enquiriestest.New(t)
	tests := []struct {
		name  string
		actor people.Actor
		code  string
	}{
		{"finance officer of the school", enquiriestest.Finance(enquiriestest.Ash), "forbidden"},
		{"broker of the partnership", w.Broker(), "forbidden"},
		{"the leader whom it reaches", enquiriestest.LeaderAt(enquiriestest.Cedar), "not_found"},
		{"head of a school that it does not reach", enquiriestest.Head(enquiriestest.Fir), "not_found"},
		{"nobody", people.Actor{}, "not_found"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.Enquiries.Send(w.Ctx, tt.actor, sending(w, nil))
			apperrtest.Refused(t, err, tt.code)
		})
	}
	_, err := w.Enquiries.Send(w.Ctx, enquiriestest.Head(enquiriestest.Ash),
		sending(w, func(in *enquiries.SendInput) { in.NeedID = "need_x" }))
	apperrtest.Refused(t, err, "not_found")
}

func TestSendNeedsAnOpenNeed(t *testing.T) {
	w := enquiriestest.New(t)
	_, err := w.Needs.Withdraw(w.Ctx, enquiriestest.Head(enquiriestest.Ash), w.AshNeed.ID, w.AshNeed.Version)
	must(t, err)
	_, err = w.Enquiries.Send(w.Ctx, enquiriestest.Head(enquiriestest.Ash), sending(w, nil))
	apperrtest.Refused(t, err, "need_not_open")
}

func TestSendDisclosesOnlyWhenAsked(t *testing.T) {
	for _, disclose := range []bool{false, true} {
		w := enquiriestest.New(t)
		sent, err := w.Enquiries.Send(w.Ctx, enquiriestest.Head(enquiriestest.Ash),
			sending(w, func(in *enquiries.SendInput) { in.Disclose = disclose }))
		must(t, err)
		thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), sent[0].ID)
		must(t, err)
		var want register.URN
		if disclose {
			want = enquiriestest.Ash
		}
		if got := thread.Enquiry.URN; got != want || thread.Knows() != disclose {
			t.Errorf("disclosed %t: the leader sees %q", disclose, got)
		}
	}
}
