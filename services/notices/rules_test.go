package notices_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/accounts"
	"lateral/services/reconciliation/closing"
)

// step is an event and its readers.
type step struct {
	what  events.Type
	by    string // who did it; "" is nobody
	data  any
	told  []string // sorted
	title string   // part of the notice's title
}

// steps has one event of every type whose rule writes a notice. absence is one
// of the buyer's finance officer, whose deputy is a senior leader.
func (w *world) absence() people.Absence {
	w.t.Helper()
	me := got(w.Directory.Me(w.Ctx, w.who["finance"].ID))(w.t)
	return people.Absence{
		MembershipID: me.Memberships[0].ID, AccountID: me.Account.ID, DeputyID: w.who["senior"].ID, From: "2026-02-16",
		Until: "2026-02-20",
	}
}

// news are what is new to so many saved searches of the head's.
func (w *world) news(searches int) finding.NewsData {
	w.t.Helper()
	d := finding.NewsData{AccountID: w.who["head"].ID}
	for range searches {
		one := finding.Search{
			Meta: docdb.Meta{ID: w.IDs.New("search")}, AccountID: d.AccountID, Name: "phonics near us",
			Query: finding.Query{Text: "phonics"},
		}
		err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			return docdb.Of[finding.Search]("saved_searches").Insert(w.Ctx, tx, &one)
		})
		if err != nil {
			w.t.Fatal(err)
		}
		d.News = append(d.News, finding.News{SearchID: one.ID, ServiceIDs: []string{w.service.ID, "service_gone"}})
	}
	return d
}

func (w *world) steps() []step {
	claim := leaders.DesignationData{
		DesignationID: "designation_1",
		LeaderData: leaders.LeaderData{LeaderID: "leader_1", AccountID: w.who["leader"].ID, HomeURN: home,
			Name: w.called("Lena Cedar")},
		PartnershipID: w.partnership.ID, Kind: leaders.SLE, ExpiresOn: "2027-08-31", Note: w.called("I looked."),
	}
	need := needs.Data{NeedID: w.quiet.NeedID, Ref: "N-2001", URN: buyer, PartnershipID: w.partnership.ID,
		PostedBy: w.who["head"].ID, Reach: needs.ToRegion}
	by := func(side agreements.Side, h enquiries.Happened) enquiries.Happened {
		h.Side, h.Note = side, w.called("Please.")
		return h
	}
	bySchool, byLeader, byHome := by(agreements.SchoolSide, w.quiet), by(agreements.LeaderSide,
		w.quiet), by(agreements.HomeSide, w.quiet)
	released := byLeader
	released.Released = true
	expired, asked := by(agreements.NoSide, w.quiet), by(agreements.SchoolSide, w.quiet)
	expired.Note, asked.Note, asked.ProposalID = "", "", ""
	visit := func(side agreements.Side) enquiries.Happened {
		h := by(side, w.agreed)
		h.VisitID, h.Date, h.HalfDays = got(agreements.VisitsOf(w.Ctx, w.DB, h.AgreementID))(w.t)[0].ID, "2026-02-10", 2
		return h
	}
	moving := func(side agreements.Side) enquiries.Happened {
		h := visit(side)
		h.From, h.To = enquiriestest.Slots("2026-02-10.am", "2026-02-10.pm"), enquiriestest.Slots("2026-02-17.am",
			"2026-02-17.pm")
		return h
	}
	lack := visit(agreements.NoSide)
	lack.Note = w.called("No insurance of Lena Cedar is noted. The head of Cedar School can confirm this in Lateral.")
	sighting := &leaders.Sighting{By: w.called("Hugo Cedar"), On: "2026-01-12"}
	seen := leaders.ChecksData{LeaderData: claim.LeaderData, Checks: leaders.Checks{
		Identity: sighting, DBS: sighting, Insurance: &leaders.Insurance{With: w.called("Zurich"), Until: "2026-08-31"},
		ConfirmedByName: w.called("Hugo Cedar"),
	}}
	bill := billing.Moved{
		InvoiceID: "invoice_1", Number: "INV-000001", Issuer: parties.Partnership(w.partnership.ID),
		IssuerName:  w.called("The Grove"),
		BuyerURN:    buyer,
		AgreementID: w.agreed.AgreementID,
		BuyerName:   w.called("Ash"), HomeURN: home, Total: money.Pounds(525), Amount: money.Pounds(100), DueOn: "2026-03-01",
		Reference: "INV-000001", SelfBillID: "selfbill_1", SelfBillNumber: "SB-000001", SelfBillTotal: money.Pounds(475),
	}
	refund := billing.RefundData{
		RefundID: "refund_1", Number: "RF-000001", Issuer: bill.Issuer, IssuerName: bill.IssuerName,
		Party: parties.School(buyer), PartyName: bill.BuyerName, Amount: money.Pounds(100),
		Reason: w.called("It came twice."), PaidOn: "2026-02-27", Approved: true,
	}
	paidOut := bill
	paidOut.PaidOn, paidOut.Owed = "2026-02-27", money.Pounds(375)
	paid := reconciliation.AdviceData{
		Data: reconciliation.Data{Book: bill.Issuer, Lines: 3, Amount: money.Pence(100_00)}, From: parties.School(buyer),
		FromName: "Ash Primary School", On: "2026-03-01", Reference: w.called("ASH MARCH"),
	}
	account := accounts.Told{
		SentID: "statement_1", Seller: bill.Issuer, SellerName: bill.IssuerName, Payer: parties.School(buyer),
		PayerName: bill.BuyerName, From: "2026-01-01", To: "2026-01-31", Owed: money.Pounds(525), Overdue: money.Pounds(100),
	}
	month := closing.Data{
		Book: parties.Partnership(w.partnership.ID), BookName: w.called("The Grove"), Month: "2026-01",
		Certificate: "certificate_1", First: closing.Signer{Account: w.who["office"].ID, Name: w.called("Olga Grove")},
		Second: closing.Signer{Account: w.who["broker"].ID, Name: w.called("Bella Grove")},
		By:     w.called("Bella Grove"), Reason: w.called("A line is missing."),
	}
	lacking := billing.Lacking{
		AgreementID: w.agreed.AgreementID, AgreementRef: "A-4001", EnquiryID: w.agreed.Origin.ID,
		Issuer:    parties.Partnership(w.partnership.ID),
		BuyerURN:  buyer,
		BuyerName: w.called("Ash"), LeaderName: w.called("Lena Cedar"), VisitOn: "2026-02-10",
		Missing: billing.Missing{VAT: true, Order: true},
	}
	payee := func(by string, state parties.PayeeState) parties.PayeeData {
		d := parties.PayeeData{
			Holder: parties.Holder{PartnershipID: w.partnership.ID}, ChangeID: "payee_1", State: state,
			AskedBy:     w.who["broker"].ID,
			EffectiveAt: w.Clock.Now().Add(72 * time.Hour), AccountName: w.called("The Grove"), AccountEnds: "2345",
			VATNumber: "GB123456782",
		}
		if by != "" {
			d.EndedBy = w.who[by].ID
		}
		return d
	}
	ofSchool := payee("", parties.PayeeWaiting)
	ofSchool.Holder, ofSchool.AskedBy = parties.Holder{URN: buyer}, w.who["finance"].ID
	alone := payee("", parties.PayeeWaiting)
	alone.Holder, alone.AskedBy, alone.AccountEnds, alone.AccountName = parties.Holder{
		URN: elsewhere}, w.who["lone head"].ID, "", ""
	credited, moved, partly, held := bill, bill, bill, bill
	held.Holds, held.SelfBillID = []billing.Hold{billing.NoConsent, billing.NoVAT}, ""
	partly.Owed = money.Pounds(425)
	moved.Movement, moved.Status, moved.Reference = billing.Refunded, "partial", "ch_1"
	credited.CreditNoteID, credited.CreditNoteNumber = "creditnote_1", "CN-000001"
	joining := people.Membership{AccountID: w.who["outsider"].ID, Role: people.Senior, Place: people.School(buyer)}
	second := joining
	second.Role = people.Head
	request := w.request
	member := partnerships.Member{PartnershipID: w.partnership.ID, URN: buyer, By: w.who["head"].ID}
	person := people.PersonData{AccountID: w.who["head"].ID}
	app := people.FactorData{AccountID: w.who["head"].ID, FactorID: "factor_1", Kind: people.TOTP,
		Name: w.called("My phone")}
	key := people.FactorData{AccountID: w.who["head"].ID, FactorID: "factor_2", Kind: people.Passkey,
		Name: w.called("Work laptop")}
	waits, refused := w.erasures()
	consent := parties.SelfBillingData{
		ID: "selfbilling_1", Customer: parties.Partnership(w.partnership.ID), Supplier: parties.School(home),
		AskedFor: parties.Partnership(w.partnership.ID), EndedFor: parties.School(home),
	}
	return append(append(w.offerSteps(), w.waiverSteps()...), []step{
		{parties.SelfBillingAskedFor, "broker", consent, []string{"home finance", "home head"},
			"The Grove asks for consent to self-billing"},
		{parties.SelfBillingAccepted, "home head", consent, []string{"broker", "home finance", "office"},
			"The Grove and Cedar School agree to self-billing"},
		{parties.SelfBillingRefused, "home head", consent, []string{"broker", "home finance", "office"},
			"There is no self-billing between The Grove and Cedar School"},
		{parties.SelfBillingTakenBack, "broker", consent, []string{"home finance", "home head", "office"},
			"The Grove no longer asks for consent to self-billing"},
		{parties.SelfBillingStopped, "home head", consent, []string{"broker", "home finance", "office"},
			"Self-billing between The Grove and Cedar School has ended"},
		{people.PasswordChanged, "", person, []string{"head"}, "Your password was changed"},
		{people.DeviceFirstSeen, "head", w.signedIn("head"), []string{"head"}, "You signed in on a new device"},
		{people.FactorAdded, "", app, []string{"head"}, "A second step was added to your account"},
		{people.FactorRemoved, "", key, []string{"head"}, "A second step was removed from your account"},
		{people.FactorsReset, "", person, []string{"head", "operator"}, "second steps"},
		{people.AddressChangeStopped, "head", people.AddressData{AccountID: w.who["head"].ID, Side: people.OldAddress},
			[]string{"head"}, "Your address was not changed"},
		{people.AddressChangeStopped, "head", people.AddressData{AccountID: w.who["head"].ID, Side: people.NewAddress},
			[]string{"head"}, "Your address was not changed"},
		{people.RecoveryCodesRenewed, "", person, []string{"head"}, "You have new recovery codes"},
		{people.RecoveryCodeUsed, "", people.RecoveryData{AccountID: w.who["head"].ID, Left: 9}, []string{"head"},
			"A recovery code was used to sign in"},
		{people.RecoveryCodeUsed, "", people.RecoveryData{AccountID: w.who["head"].ID, Left: 1}, []string{"head"},
			"A recovery code was used to sign in"},
		{people.RecoveryCodeUsed, "", people.RecoveryData{AccountID: w.who["head"].ID}, []string{"head"},
			"A recovery code was used to sign in"},
		{people.SecondStepFailed, "", person, []string{"head"}, "Somebody has your password"},
		{privacy.CopyTaken, "head", person, []string{"head"}, "A copy of your data was taken"},
		{privacy.ErasureAsked, "head", waits, []string{"head", "operator"}, "be erased"},
		{privacy.ErasureRefused, "operator", refused, []string{"senior"}, "You were not erased"},
		{people.PasskeyCopied, "", key, []string{"head"}, "A passkey of yours was refused"},

		{people.MembershipAsked, "outsider", joining, []string{"head"}, "asks to join Ash Primary School"},
		{people.MembershipAsked, "outsider", second, []string{"broker", "head"},
			"asks to be head of Ash Primary School too"},
		{people.MembershipApproved, "head", joining, []string{"outsider"}, "You can now act for Ash Primary School"},
		{people.MembershipRefused, "head", joining, []string{"outsider"}, "You were not approved for Ash Primary School"},
		{people.MembershipEnded, "head", joining, []string{"outsider"}, "You no longer act for Ash Primary School"},
		{people.DeputyNamed, "finance", w.absence(), []string{"head", "senior"}, "for Fay Ashby"},
		{people.DeputyEnded, "", w.absence(), []string{"finance", "senior"}, "no longer stand"},

		{partnerships.JoinAsked, "broker", request, []string{"head"}, "The Grove asks Ash Primary School to join"},
		{partnerships.JoinDeclined, "head", request, []string{"broker"}, "Ash Primary School does not join The Grove"},
		{partnerships.JoinWithdrawn, "broker", request, []string{"head"},
			"The Grove no longer asks Ash Primary School to join"},
		{partnerships.JoinExpired, "", request, []string{"broker"}, "has not answered whether it joins The Grove"},
		{partnerships.MemberJoined, "", member, []string{"broker", "head"}, "Ash Primary School has joined The Grove"},
		{partnerships.MemberLeft, "", member, []string{"broker", "head"}, "Ash Primary School has left The Grove"},

		{leaders.ChecksConfirmed, "home head", seen, []string{"leader"}, "Your checks were confirmed by Hugo Cedar"},
		{leaders.DesignationClaimed, "leader", claim, []string{"broker"},
			"Lena Cedar asks you to verify a designation: specialist leader of education"},
		{leaders.DesignationVerified, "broker", claim, []string{"leader"}, "is verified: specialist leader of education"},
		{leaders.DesignationRefused, "broker", claim, []string{"leader"}, "was not verified: specialist leader of education"},
		{leaders.DesignationRevoked, "broker", claim, []string{"leader"}, "was revoked: specialist leader of education"},
		{leaders.DesignationLapsed, "", claim, []string{"leader"}, "has lapsed: specialist leader of education"},

		{finding.SearchesAnswered, "", w.news(1), []string{"head"}, "New support for your saved search: phonics near us"},
		{finding.SearchesAnswered, "", w.news(2), []string{"head"}, "New support for 2 of your saved searches"},

		{needs.NeedPosted, "head", need, []string{"broker"}, "Ash Primary School has posted a need: Phonics (N-2001)"},
		{needs.NeedWidened, "", need, []string{"head"}, "Your need is now shown to schools in your region: Phonics (N-2001)"},
		{needs.NeedLapsed, "", need, []string{"head"}, "ended without an agreement: Phonics (N-2001)"},

		{enquiries.EnquirySent, "head", asked, []string{"leader"},
			"A primary school in the South East asks for your help: Phonics (E-3001)"},
		{enquiries.EnquiryDeclined, "leader", byLeader, []string{"head", "senior"},
			"cannot help this time: Phonics (E-3001)"},
		{enquiries.EnquiryExpired, "", expired, []string{"head", "leader", "senior"}, ": Phonics (E-3001)"},
		{enquiries.EnquiryWithdrawn, "head", bySchool, []string{"leader"}, "has withdrawn its enquiry: Phonics (E-3001)"},
		{enquiries.EnquiryWithdrawn, "", expired, []string{"leader"}, "An enquiry to you has ended: Phonics (E-3001)"},
		{enquiries.ProposalMade, "leader", byLeader, []string{"head", "senior"}, "has sent you a proposal: Phonics (E-3001)"},
		{enquiries.ProposalCountered, "senior", bySchool, []string{"leader"},
			"A primary school in the South East has answered your proposal"},
		{enquiries.ProposalMade, "leader", released, []string{"head", "senior"}, "has sent you a proposal: Phonics (E-3001)"},
		{enquiries.ProposalTakenUp, "leader", byLeader, []string{"head", "senior"},
			"accepts your proposal: Phonics (E-3001)"},
		{enquiries.ProposalDeclined, "head", bySchool, []string{"leader"},
			"A primary school in the South East has declined your proposal"},
		{enquiries.ProposalDeclined, "leader", byLeader, []string{"head", "senior"},
			"has declined your proposal: Phonics (E-3001)"},
		{diary.ReleaseAsked, "leader", byLeader, []string{"home head"}, "for 1½ days: Phonics (E-3001)"},
		{diary.ReleaseGranted, "home head", byHome, []string{"head", "leader", "senior"}, ": Phonics (E-3001)"},
		{diary.ReleaseRefused, "home head", byHome, []string{"head", "leader", "senior"}, ": Phonics (E-3001)"},
		{agreements.AgreementMade, "senior", by(agreements.SchoolSide, w.agreed),
			[]string{"broker", "head", "home head", "leader"},
			"Phonics (A-4001)"},
		{agreements.AgreementMade, "home head", by(agreements.LeaderSide, w.agreed),
			[]string{"broker", "head", "leader", "senior"},
			"Phonics (A-4001)"},
		{agreements.VisitRecorded, "leader", visit(agreements.LeaderSide), []string{"head", "senior"},
			"Please sign off the visit of Tue 10 Feb 2026"},
		{agreements.VisitSignedOff, "head", visit(agreements.SchoolSide), []string{"broker", "leader"},
			"visit of Tue 10 Feb 2026"},
		{agreements.VisitQueried, "head", visit(agreements.SchoolSide), []string{"leader"},
			"Ash Primary School asks about your visit of Tue 10 Feb 2026"},
		{agreements.ExpensesRefused, "head", visit(agreements.SchoolSide), []string{"leader"},
			"Ash Primary School says no to the expenses of your visit of Tue 10 Feb 2026"},
		{agreements.VisitCancelled, "leader", visit(agreements.LeaderSide), []string{"head", "home head", "senior"},
			"on Tue 10 Feb 2026 is cancelled"},
		{agreements.MoveAsked, "leader", moving(agreements.LeaderSide), []string{"head", "home head", "senior"},
			"(A-4001)"},
		{agreements.MoveAsked, "head", moving(agreements.SchoolSide), []string{"home head", "leader"}, "(A-4001)"},
		{agreements.MoveDeclined, "home head", moving(agreements.HomeSide), []string{"head", "leader", "senior"},
			"stays where it is"},
		{agreements.MoveWithdrawn, "leader", moving(agreements.LeaderSide), []string{"head", "home head", "senior"},
			"stays where it is"},
		{agreements.VisitMoved, "home head", moving(agreements.HomeSide), []string{"broker", "head", "leader", "senior"},
			"(A-4001)"},
		{agreements.ChecksFoundLacking, "", lack, []string{"head", "home head", "leader", "senior"},
			"Tue 10 Feb 2026 (A-4001)"},
		{agreements.AgreementCancelled, "broker", by(agreements.BrokerSide, w.agreed),
			[]string{"head", "home head", "leader", "senior"}, "(A-4001)"},
		{agreements.AgreementCompleted, "head", by(agreements.SchoolSide, w.agreed),
			[]string{"home head", "leader", "senior"}, "Phonics (A-4001)"},

		{parties.PayeeChangeAsked, "broker", payee("", parties.PayeeWaiting), []string{"broker", "office"},
			"asks to change how The Grove is paid"},
		{parties.PayeeChangeAsked, "finance", ofSchool, []string{"finance", "head"},
			"asks to change how Ash Primary School is paid"},
		{parties.PayeeChangeAsked, "lone head", alone, []string{"lone head", "operator"}, "asks to change how"},
		{parties.PayeeChangeStopped, "office", payee("office", parties.PayeeStopped), []string{"broker", "office"},
			"stays as it was"},
		{parties.PayeeChangeStopped, "", payee("", parties.PayeeStopped), []string{"broker", "office"},
			"stays as it was"},
		{parties.PayeeChanged, "office", payee("office", parties.PayeeDone), []string{"broker", "office"},
			"How The Grove is paid has changed"},
		{parties.PayeeChanged, "", payee("", parties.PayeeDone), []string{"broker", "office"},
			"How The Grove is paid has changed"},

		{reconciliation.AdviceMade, "finance", paid, []string{"broker", "office"}, "a payment of £100.00 is for 3 invoices"},
		{accounts.StatementSent, "office", account, []string{"finance", "head"}, "Statement of account from The Grove"},
		{closing.PeriodSigned, "office", month, []string{"broker"}, "wait for your signature"},
		{closing.SignatureFell, "broker", month, []string{"office"}, "does not count"},
		{closing.PeriodClosed, "broker", month, []string{"office"}, "are closed"},
		{closing.PeriodReopened, "broker", month, []string{"broker", "office"}, "were reopened"},

		{billing.InvoiceIssued, "office", bill, []string{"finance", "head", "home finance", "home head"}, ""},
		{billing.SelfBillIssued, "", bill, []string{"home finance", "home head"}, "owes your school £"},
		{billing.SelfBillPaid, "office", paidOut, []string{"home finance", "home head"}, "has paid your school £100.00"},
		{billing.SelfBillPaymentUndone, "office", paidOut, []string{"home finance", "home head"}, "was taken back"},
		{billing.RefundWanted, "office", refund, []string{"broker"}, "waits for your decision"},
		{billing.RefundAllowed, "broker", refund, []string{"finance", "head"}, "will send back £100.00"},
		{billing.RefundSent, "office", refund, []string{"finance", "head"}, "has sent back £100.00"},
		{billing.RefundUnpaid, "office", refund, []string{"finance", "head"}, "is not sent yet"},
		{billing.RefundGivenUp, "office", refund, []string{"finance", "head"}, "is not sent after all"},
		{billing.SelfBillHeld, "office", held, []string{"broker", "home finance", "home head"}, "waits"},
		{billing.InvoiceCredited, "office", credited, []string{"finance", "head", "home finance", "home head"},
			"was taken back"},
		{billing.SelfBillCredited, "office", credited, []string{"home finance", "home head"}, "was taken back"},
		{billing.DraftFellDue, "", billing.Drafted{
			DraftID: "invoicedraft_1", Seller: bill.Issuer, BuyerURN: bill.BuyerURN, BuyerName: "Ash", AgreementRef: "A-4001",
			Visits: 2,
		}, []string{"broker", "office"}, "An invoice to Ash is drafted (A-4001)"},
		{billing.CreditDue, "", billing.ToTakeBack{
			InvoiceID: "invoice_1", Number: "INV-000001", Seller: bill.Issuer, BuyerURN: bill.BuyerURN, BuyerName: "Ash",
			AgreementRef: "A-4001", Visits: 2, Net: money.Pence(35_000),
		}, []string{"broker", "office"}, "£350.00 of invoice INV-000001 is to be credited (A-4001)"},
		{billing.InvoicePaid, "office", bill, []string{"finance", "head"}, "Invoice INV-000001 is paid"},
		{billing.PaymentReceived, "office", partly, []string{"finance", "head"}, "Part of invoice INV-000001 is paid"},
		{billing.PaymentTakenBack, "office", partly, []string{"finance", "head"},
			"is owed on invoice INV-000001 again"},
		{billing.PaymentNoticed, "finance", bill, []string{"broker", "office"},
			"Ash says that it has paid invoice INV-000001"},
		{billing.InvoiceQueried, "finance", bill, []string{"broker", "office"}, "Ash asks about invoice INV-000001"},
		{billing.QueryAnswered, "office", bill, []string{"finance", "head"}, "has answered your question"},
		{billing.InvoiceReminded, "", bill, []string{"finance", "head"}, "Reminder: £100.00 is owed on invoice INV-000001"},
		{billing.WriteOffWanted, "office", bill, []string{"broker"}, "asks to write off £100.00 of invoice INV-000001"},
		{billing.MovedAtGateway, "", moved, []string{"broker", "office"},
			"At Stripe, £100.00 was given back to Ash: invoice INV-000001"},
		{billing.DetailsMissing, "", lacking, []string{"broker", "finance", "office"}, "(A-4001)"},
		{billing.InvoiceOverpaid, "", bill, []string{"broker", "office"},
			"Ash has paid £100.00 too much on invoice INV-000001"},
	}...)
}

func TestAVisitThatGoesWithItsAgreementIsNotToldTwice(t *testing.T) {
	w := newWorld(t)
	data := w.agreed
	data.Date, data.Along = "2026-02-10", true
	e := w.happen(agreements.VisitCancelled, "leader", data)
	must(t, w.Tell(w.Ctx, e))
	if got := w.told(e); len(got) > 0 {
		t.Errorf("told %q", got)
	}
}

// private are the events whose letters nobody else reads: with a link, or to an
// address without an account.
func private() []events.Type {
	return []events.Type{people.AccountRegistered, people.RegistrationRepeated, people.PasswordResetAsked,
		people.InvitationSent,
		people.AddressChangeAsked, people.AddressChanged, privacy.ErasureBegun}
}

func TestEachStepTellsWhomItShould(t *testing.T) {
	w := newWorld(t)
	for _, s := range w.steps() {
		t.Run(string(s.what)+" by "+s.by, func(t *testing.T) {
			w.t = t
			w.post.sent = nil
			e := w.happen(s.what, s.by, s.data)
			for range 2 { // a job can run twice
				must(t, w.Tell(w.Ctx, e))
				w.deliver()
			}
			if diff := cmp.Diff(s.told, w.told(e)); diff != "" {
				t.Errorf("told: %s", diff)
			}
			if diff := cmp.Diff(s.told, w.written()); diff != "" {
				t.Errorf("letters: %s", diff)
			}
			for _, m := range w.post.sent {
				if !strings.Contains(m.Subject, s.title) || !strings.HasPrefix(m.ID, e.ID) {
					t.Errorf("%s is about %q", m.ID, m.Subject)
				}
			}
		})
	}
}

// aboutSignIn are the events that people hear of even if they did it themselves.
var aboutSignIn = map[events.Type]bool{
	people.PasswordChanged: true, people.FactorAdded: true, people.FactorRemoved: true, people.FactorsReset: true,
	people.RecoveryCodesRenewed: true, people.RecoveryCodeUsed: true, people.SecondStepFailed: true,
	people.PasskeyCopied:        true,
	people.AddressChangeStopped: true, privacy.CopyTaken: true, privacy.ErasureAsked: true,
}

// aboutPayees are also told to everybody.
var aboutPayees = []events.Type{parties.PayeeChangeAsked, parties.PayeeChangeStopped,
	parties.PayeeChanged}

func TestTheOneWhoDidItIsNotTold(t *testing.T) {
	w := newWorld(t)
	seen := 0
	for _, s := range w.steps() {
		for _, word := range s.told {
			e := w.happen(s.what, word, s.data)
			must(t, w.Tell(w.Ctx, e))
			seen++
			told := w.told(e)
			if aboutSignIn[s.what] && word == "head" { // perhaps they did not do it
				if !slices.Contains(told, word) {
					t.Errorf("%s by %s told %q", s.what, word, told)
				}
				continue
			}
			for _, other := range s.told {
				always := s.what == people.PasswordChanged || s.what == people.DeviceFirstSeen ||
					s.what == closing.PeriodReopened ||
					slices.Contains(aboutPayees, s.what)
				same := other == word && !always
				if slices.Contains(told, other) == same {
					t.Errorf("%s by %s told %q", s.what, word, told)
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d were tried", seen)
	}
}

func TestAPersonWithTwoRolesIsToldOnce(t *testing.T) {
	w := newWorld(t)
	both := w.Person(people.Held{Role: people.Head, Place: people.School(buyer)},
		people.Held{Role: people.Finance, Place: people.School(buyer)},
		people.Held{Role: people.Finance, Place: people.School(home)})
	w.who["both"] = both
	steps := w.steps()
	issued := steps[slices.IndexFunc(steps, func(s step) bool { return s.what == billing.InvoiceIssued })]
	e := w.happen(issued.what, "office", issued.data)
	must(t, w.Tell(w.Ctx, e))
	if diff := cmp.Diff([]string{"both", "finance", "head", "home finance", "home head"}, w.told(e)); diff != "" {
		t.Error(diff)
	}
	if got := w.noticesOf("both")[0].Title; got != "Invoice INV-000001 from The Grove: £525.00 due Sun 1 Mar 2026" {
		t.Errorf("told %q: what one must do comes first", got)
	}
}

func TestACreditNoteIsToldWithTheWayToIt(t *testing.T) {
	w := newWorld(t)
	steps := w.steps()
	credited := steps[slices.IndexFunc(steps, func(s step) bool { return s.what == billing.InvoiceCredited })]
	must(t, w.Tell(w.Ctx, w.happen(credited.what, "office", credited.data)))
	for who, want := range map[string]string{"finance": "/credit-notes/creditnote_1",
		"home finance": "/self-bills/selfbill_1", "home head": "/self-bills/selfbill_1"} {
		if got := w.noticesOf(who)[0]; got.Path != want || !strings.Contains(got.Text, "The reason: INV-000001\n") {
			t.Errorf("%s is led to %s: %q", who, got.Path, got.Text)
		}
	}
}

func TestAnEventWithoutARuleIsGivenUp(t *testing.T) {
	w := newWorld(t)
	e := w.happen("people.renamed", "head", people.PersonData{AccountID: w.who["head"].ID})
	err := w.Tell(w.Ctx, e)
	if err == nil || !strings.Contains(err.Error(), "no rule for people.renamed") {
		t.Errorf("Tell: %v", err)
	}
	if told := w.told(e); told != nil {
		t.Errorf("told %q", told)
	}
}

func TestTheTestsHaveEveryRule(t *testing.T) {
	tried := private()
	for _, s := range newWorld(t).steps() {
		tried = append(tried, s.what)
	}
	slices.Sort(tried)
	if diff := cmp.Diff(slices.Sorted(slices.Values(notices.Types())), slices.Compact(tried)); diff != "" {
		t.Error(diff)
	}
}

// declared are the types of event that the nouns declare and append.
func declared(t *testing.T) []events.Type {
	t.Helper()
	files, err := filepath.Glob("../*/events.go")
	must(t, err)
	within, err := filepath.Glob("../*/*/events.go")
	must(t, err)
	files = append(files, within...)
	var types []events.Type
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		must(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			if literal, ok := spec.Values[0].(*ast.BasicLit); ok {
				text, err := strconv.Unquote(literal.Value)
				must(t, err)
				types = append(types, events.Type(text))
			}
			return true
		})
	}
	return types
}

func TestEveryTypeWithARuleHappens(t *testing.T) {
	all := declared(t)
	if len(all) < 50 {
		t.Fatalf("only %d types found", len(all))
	}
	for _, what := range notices.Types() {
		if !slices.Contains(all, what) {
			t.Errorf("no noun declares %s", what)
		}
	}
}

// screens are patterns of the paths of the web app.
func screens(t *testing.T) []*regexp.Regexp {
	t.Helper()
	text, err := os.ReadFile("../../frontend/src/app/screens.ts")
	must(t, err)
	var all []*regexp.Regexp
	for _, found := range regexp.MustCompile(`\bpath: '([^']+)'`).FindAllStringSubmatch(string(text), -1) {
		all = append(all, regexp.MustCompile("^"+regexp.MustCompile(`:\w+`).ReplaceAllString(found[1], "[^/]+")+"$"))
	}
	if len(all) < 20 {
		t.Fatalf("only %d screens found", len(all))
	}
	return all
}

func TestEveryPathIsAScreen(t *testing.T) {
	w, all := newWorld(t), screens(t)
	isScreen := func(path string) bool {
		return slices.ContainsFunc(all, func(s *regexp.Regexp) bool { return s.MatchString(path) })
	}
	for _, s := range w.steps() {
		must(t, w.Tell(w.Ctx, w.happen(s.what, s.by, s.data)))
	}
	for word := range w.who {
		for _, n := range w.noticesOf(word) {
			if path, _, _ := strings.Cut(n.Path, "?"); !isScreen(path) {
				t.Errorf("%s leads to %s", n.Title, n.Path)
			}
		}
	}
	w.writePrivately()
	for _, m := range w.post.sent {
		path, _, _ := strings.Cut(strings.TrimPrefix(linkIn(t, m), publicURL), "?")
		if !isScreen(path) {
			t.Errorf("the letter %q leads to %s", m.Subject, path)
		}
	}
}
