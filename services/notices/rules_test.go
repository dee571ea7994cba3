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

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/people"
	"lateral/services/support"
)

// step is something that happened and who is told of it.
type step struct {
	what  events.Type
	by    string // who did it; "" is nobody
	data  any
	told  []string // sorted
	title string   // what the notice says, in part
}

// steps is one of every type of event that has a rule and writes a notice.
func (w *world) steps() []step {
	claim := leaders.DesignationData{
		DesignationID: "designation_1", LeaderData: leaders.LeaderData{LeaderID: "leader_1", AccountID: w.who["leader"].ID, Name: "Lena"},
		PartnershipID: w.partnership.ID, Note: "I looked.",
	}
	need := needs.Data{NeedID: "need_1", Ref: "N-2001", URN: buyer, PartnershipID: w.partnership.ID, PostedBy: w.who["head"].ID, Reach: needs.ToRegion}
	thread := support.Happened{
		EnquiryID: "enquiry_1", EnquiryRef: "E-3001", URN: buyer, HomeURN: home, AccountID: w.who["leader"].ID,
		PartnershipID: w.partnership.ID, Note: "Please.",
	}
	bySchool, byLeader := thread, thread
	bySchool.Side, byLeader.Side = support.SchoolSide, support.LeaderSide
	agreed := thread
	agreed.AgreementRef = "A-4001"
	visited := agreed
	visited.Date = "2026-02-03"
	bill := billing.Moved{
		InvoiceID: "invoice_1", Number: "INV-000001", IssuerID: w.partnership.ID, IssuerName: "The Grove", BuyerURN: buyer,
		BuyerName: "Ash", HomeURN: home, Total: money.Pounds(525), Amount: money.Pounds(100), DueOn: "2026-03-01", Reference: "INV-000001", SelfBillID: "selfbill_1",
	}
	credited := bill
	credited.CreditNoteID, credited.CreditNoteNumber, credited.SelfBillNumber = "creditnote_1", "CN-000001", "SB-000001"
	joining := people.Membership{AccountID: w.who["outsider"].ID, Role: people.Senior, Place: people.School(buyer)}
	person := people.PersonData{AccountID: w.who["head"].ID}
	return []step{
		{people.PasswordChanged, "", person, []string{"head"}, "Your password was changed"},
		{people.MembershipRequested, "outsider", joining, []string{"head"}, "asks to join School 100001"},
		{people.MembershipApproved, "head", joining, []string{"outsider"}, "You can now act for School 100001"},
		{people.MembershipRefused, "head", joining, []string{"outsider"}, "You were not approved for School 100001"},
		{people.MembershipEnded, "head", joining, []string{"outsider"}, "You no longer act for School 100001"},

		{leaders.DesignationClaimed, "leader", claim, []string{"broker"}, "Lena asks you to verify"},
		{leaders.DesignationVerified, "broker", claim, []string{"leader"}, "is verified"},
		{leaders.DesignationRefused, "broker", claim, []string{"leader"}, "was not verified"},
		{leaders.DesignationRevoked, "broker", claim, []string{"leader"}, "was revoked"},
		{leaders.DesignationLapsed, "", claim, []string{"leader"}, "has lapsed"},

		{needs.NeedPosted, "head", need, []string{"broker"}, "N-2001 was posted"},
		{needs.NeedWidened, "", need, []string{"head"}, "N-2001 reaches further"},
		{needs.NeedLapsed, "", need, []string{"head"}, "N-2001 has lapsed"},

		{support.EnquiryWasSent, "head", bySchool, []string{"leader"}, "an enquiry, E-3001"},
		{support.EnquiryWasDeclined, "leader", byLeader, []string{"head", "senior"}, "E-3001 was declined"},
		{support.EnquiryHasExpired, "", thread, []string{"head", "leader", "senior"}, "E-3001 has expired"},
		{support.EnquiryWasWithdrawn, "head", bySchool, []string{"leader"}, "E-3001 was withdrawn"},
		{support.Proposed, "leader", byLeader, []string{"head", "senior"}, "a proposal on E-3001"},
		{support.Countered, "senior", bySchool, []string{"leader"}, "answered your proposal on E-3001"},
		{support.ProposalWasDeclined, "head", bySchool, []string{"leader"}, "E-3001 was declined"},
		{support.ProposalWasDeclined, "leader", byLeader, []string{"head", "senior"}, "E-3001 was declined"},
		{support.ReleaseWasAsked, "leader", byLeader, []string{"home head"}, "release your colleague, E-3001"},
		{support.ReleaseWasGranted, "home head", thread, []string{"head", "leader", "senior"}, "E-3001 was granted"},
		{support.ReleaseWasRefused, "home head", thread, []string{"head", "leader", "senior"}, "E-3001 was refused"},
		{support.Agreed, "senior", agreed, []string{"broker", "head", "home head", "leader"}, "A-4001 is agreed"},
		{support.VisitWasRecorded, "leader", visited, []string{"head", "senior"}, "The visit of Tue 3 Feb 2026 waits for your sign-off, A-4001"},
		{support.VisitWasSignedOff, "head", visited, []string{"broker", "leader"}, "The visit of Tue 3 Feb 2026 was signed off, A-4001"},
		{support.VisitWasQueried, "head", visited, []string{"leader"}, "asks about the visit of Tue 3 Feb 2026, A-4001"},
		{support.VisitWasCancelled, "leader", visited, []string{"head", "home head", "senior"}, "The visit of Tue 3 Feb 2026 was cancelled, A-4001"},
		{support.AgreementWasCancelled, "broker", agreed, []string{"head", "home head", "leader", "senior"}, "A-4001 was cancelled"},
		{support.AgreementWasCompleted, "head", agreed, []string{"home head", "leader", "senior"}, "A-4001 is complete"},

		{billing.InvoiceIssued, "office", bill, []string{"finance", "head", "home finance"}, ""},
		{billing.InvoiceCredited, "office", credited, []string{"finance", "head", "home finance"}, "was taken back"},
		{billing.InvoicePaid, "office", bill, []string{"finance"}, "INV-000001 is paid"},
		{billing.PaymentReceived, "office", bill, []string{"finance"}, "Part of INV-000001 is paid"},
		{billing.PaymentNoticed, "finance", bill, []string{"broker", "office"}, "Ash says that it paid INV-000001"},
		{billing.InvoiceOverpaid, "", bill, []string{"broker", "office"}, "Ash paid too much on INV-000001"},
	}
}

func TestAVisitThatGoesWithItsAgreementIsNotToldTwice(t *testing.T) {
	w := newWorld(t)
	e := w.happen(support.VisitWasCancelled, "leader", support.Happened{
		EnquiryID: "enquiry_1", URN: buyer, HomeURN: home, AccountID: w.who["leader"].ID, AgreementRef: "A-4001", Date: "2026-02-03", Along: true,
	})
	must(t, w.Tell(w.Ctx, e))
	if got := w.told(e); len(got) > 0 {
		t.Errorf("told %q", got)
	}
}

// private are the events that only write a letter, with a link.
func private() []events.Type {
	return []events.Type{people.Registered, people.RegistrationRepeated, people.PasswordResetRequested, people.Invited}
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

func TestTheOneWhoDidItIsNotTold(t *testing.T) {
	w := newWorld(t)
	seen := 0
	for _, s := range w.steps() {
		for _, word := range s.told {
			e := w.happen(s.what, word, s.data)
			must(t, w.Tell(w.Ctx, e))
			seen++
			told := w.told(e)
			for _, other := range s.told {
				if slices.Contains(told, other) == (other == word) {
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
	both := w.Person(people.Held{Role: people.Head, Place: people.School(buyer)}, people.Held{Role: people.Finance, Place: people.School(buyer)},
		people.Held{Role: people.Finance, Place: people.School(home)})
	w.who["both"] = both
	steps := w.steps()
	issued := steps[slices.IndexFunc(steps, func(s step) bool { return s.what == billing.InvoiceIssued })]
	e := w.happen(issued.what, "office", issued.data)
	must(t, w.Tell(w.Ctx, e))
	if diff := cmp.Diff([]string{"both", "finance", "head", "home finance"}, w.told(e)); diff != "" {
		t.Error(diff)
	}
	if got := w.noticesOf("both")[0].Title; got != "Invoice INV-000001 from The Grove" {
		t.Errorf("told %q: what one must do comes first", got)
	}
}

func TestACreditNoteIsToldWithTheWayToIt(t *testing.T) {
	w := newWorld(t)
	steps := w.steps()
	credited := steps[slices.IndexFunc(steps, func(s step) bool { return s.what == billing.InvoiceCredited })]
	must(t, w.Tell(w.Ctx, w.happen(credited.what, "office", credited.data)))
	for who, want := range map[string]string{"finance": "/credit-notes/creditnote_1", "home finance": "/self-bills/selfbill_1"} {
		if got := w.noticesOf(who)[0]; got.Path != want || !strings.HasSuffix(got.Text, "The reason: INV-000001") {
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
			if !isScreen(n.Path) {
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
