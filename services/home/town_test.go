package home_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/home/homehttp"
	"lateral/services/people"
)

// town is the world with everybody who has to do with one thread: Ash asks, the leader of Cedar helps, The Grove is
// paid, and a school leader of Ash stands in for the head. Elm has nothing to do with it.
type town struct {
	*world
	pages   map[string]string // of each person, by their word
	absence people.Absence
	enquiry enquiries.Enquiry
	offer   enquiries.Proposal
	agreed  agreements.Agreement
	move    agreements.Move
	invoice billing.Invoice
}

func newTown(t *testing.T) *town {
	t.Helper()
	x := &town{world: newWorld(t), pages: map[string]string{}}
	ash, cedar := people.School(enquiriestest.Ash), people.School(enquiriestest.Cedar)
	elm := people.School(enquiriestest.Elm)
	grove := people.Partnership(x.Partnership.ID)
	of := map[string]string{}
	for _, p := range []struct {
		word  string
		role  people.Role
		place people.Place
	}{
		{"head", people.Head, ash}, {"senior", people.Senior, ash}, {"payer", people.Finance, ash},
		{"home head", people.Head, cedar}, {"home payer", people.Finance, cedar},
		{"broker", people.Broker, grove}, {"officer", people.Finance, grove},
		{"operator", people.Operator, people.Service()},
		{"other head", people.Head, elm}, {"other payer", people.Finance, elm}, {"other leader", people.Leader, elm},
	} {
		of[p.word] = x.somebody(p.word, people.Held{Role: p.role, Place: p.place})
	}
	of["leader"] = x.known("leader", enquiriestest.LeaderAt(enquiriestest.Cedar))
	of["deputy"] = x.deputised(of["head"])
	for word, membership := range of {
		x.pages[word] = "/dashboard?membership=" + url.QueryEscape(membership)
	}
	return x
}

// deputised is the membership by which the senior stands in for the head.
func (x *town) deputised(membership string) string {
	x.T.Helper()
	senior := x.callers["senior"]
	var err error
	x.absence, err = x.Directory.NameDeputy(x.Ctx, x.callers["head"], people.DeputyInput{
		MembershipID: membership, DeputyID: senior.AccountID, From: "2026-01-12", Until: "2026-04-10",
	})
	x.must(err)
	me, err := x.Directory.Me(x.Ctx, senior.AccountID)
	x.must(err)
	i := slices.IndexFunc(me.Memberships, func(m people.Described) bool { return m.Role == people.Head })
	senior.Held = append(senior.Held, people.Held{Role: people.Head, Place: people.School(enquiriestest.Ash)})
	x.callers["deputy"] = senior
	return me.Memberships[i].ID
}

func (x *town) home(word string) homehttp.Dashboard { return x.read(word, x.pages[word]) }

// standing waits for somebody whatever becomes of the thread.
var standing = []string{
	"Become a leader", "Confirm the checks of Leader of 100003", "Post a need", "Write the pages that everybody reads",
}

// waits are the things that wait for each person, where there are any.
func (x *town) waits() map[string]string {
	x.T.Helper()
	all := map[string]string{}
	for word := range x.pages {
		about := slices.DeleteFunc(titles(x.home(word)), func(title string) bool { return slices.Contains(standing, title) })
		if len(about) > 0 {
			all[word] = strings.Join(about, "; ")
		}
	}
	return all
}

// figures are those of the head, the leader, the finance officer and the partnership, without their words.
func (x *town) figures() string {
	x.T.Helper()
	var all []string
	for _, word := range []string{"head", "leader", "payer", "officer"} {
		for _, f := range x.home(word).Figures {
			if word != "payer" || strings.HasPrefix(f.Value, "£") {
				all = append(all, f.Value)
			}
		}
	}
	return strings.Join(all, " ")
}

func (x *town) send()    { x.enquiry = x.Sent(x.AshNeed) }
func (x *town) propose() { x.offer = x.Proposed(x.Enquiry(x.enquiry.ID), enquiriestest.Terms()) }
func (x *town) release() { x.Granted(x.offer) }

func (x *town) refuse() {
	rel := x.Release(x.offer)
	x.must(second(x.Diary.Refuse(x.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version, "Not then.")))
}

func (x *town) counter() {
	terms := enquiriestest.Terms()
	terms.Slots = enquiriestest.Slots("2026-02-10.am")
	x.offer = x.Counter(x.enquiry.ID, enquiriestest.Head(enquiriestest.Ash), terms)
}

// accept is the yes of a side to the open proposal.
func (x *town) accept(actor people.Actor) {
	p := x.Proposal(x.offer)
	a, err := x.Enquiries.Accept(x.Ctx, actor, p.ID, p.Version)
	x.must(err)
	x.agreed = a
}

func (x *town) agree() {
	x.send()
	x.propose()
	x.release()
	x.accept(enquiriestest.Head(enquiriestest.Ash))
}

func (x *town) visit(i int) agreements.Visit { return x.Visits(x.agreed.ID)[i] }

func (x *town) order() {
	a := x.Agreement(x.agreed.ID)
	x.must(second(x.Agreements.SetPurchaseOrder(x.Ctx, enquiriestest.Finance(enquiriestest.Ash), a.ID, a.Version, "PO 7")))
}

func (x *town) decide() { x.Settle() }

func (x *town) cancel() {
	a := x.Agreement(x.agreed.ID)
	x.must(second(x.Agreements.Cancel(x.Ctx, enquiriestest.Head(enquiriestest.Ash), a.ID, a.Version, "We cannot.")))
}

func (x *town) issue() {
	var done []string
	for _, v := range x.Visits(x.agreed.ID) {
		if v.SignedOffAt != nil {
			done = append(done, v.ID)
		}
	}
	var err error
	x.invoice, err = x.billing.Issue(x.Ctx, finance(x.world),
		billing.IssueInput{AgreementID: x.agreed.ID, VisitIDs: done, IdempotencyKey: x.IDs.New("key")})
	x.must(err)
}

func (x *town) pay(pounds int64) {
	x.must(second(x.billing.RecordTransfer(x.Ctx, finance(x.world), billing.TransferInput{
		InvoiceID: x.invoice.ID, Amount: money.Pounds(pounds), ReceivedOn: "2026-02-03", IdempotencyKey: x.IDs.New("key"),
	})))
}

func (x *town) note() {
	x.must(second(x.billing.NotePaid(x.Ctx, enquiriestest.Finance(enquiriestest.Ash), x.invoice.ID, x.invoice.Version,
		billing.NoteInput{On: "2026-02-03", Reference: "BACS 9"})))
}

func second[T any](_ T, err error) error { return err }
