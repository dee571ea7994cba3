package billinghttp_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/idempotency"
	"lateral/pkg/pdf/pdftest"
	"lateral/services/billing"
	"lateral/services/billing/billinghttp"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
)

// server answers the operations of billing. Two visits are signed off, of two
// half-days and of one: £350 and £175.
type server struct {
	*httpxtest.Server
	world                  *enquiriestest.World
	agreement, partnership string
	visits                 []string
}

func newServer(t *testing.T) *server {
	t.Helper()
	w := enquiriestest.New(t, append(billing.Schemas(), idempotency.Schema())...)
	out := &server{world: w, partnership: w.Partnership.ID}
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	out.agreement = a.ID
	for _, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		out.visits = append(out.visits, v.ID)
	}
	callers := peopletest.Callers{
		"finance": {AccountID: "acct_finance", Name: "Finance",
			Held: []people.Held{{Role: people.Finance, Place: people.Partnership(w.Partnership.ID)}}},
		"head": enquiriestest.Head(enquiriestest.Ash), "home": enquiriestest.Finance(enquiriestest.Cedar),
		"stranger": enquiriestest.Head(enquiriestest.Elm),
	}
	out.Server = httpxtest.Serve(t, routes(billing.New(w.DB, w.Log, w.Clock.Now, w.IDs), callers.Gate())...)
	return out
}

// routes lets in everybody who is signed in, so only the use-cases refuse.
func routes(s *billing.Service, gate peoplehttp.Gate) []httpx.Route {
	rows := []httpx.Route{
		{Method: "GET", Path: "/billable-visits", Handle: billinghttp.ListBillable(s)},
		{Method: "GET", Path: "/invoice-preview", Handle: billinghttp.PreviewInvoice(s)},
		{Method: "GET", Path: "/agreements-to-prepare", Handle: billinghttp.ListUnprepared(s)},
		{Method: "PUT", Path: "/agreements/{id}/supply", Handle: billinghttp.ChooseSupply(s)},
		{Method: "GET", Path: "/self-bill-drafts", Handle: billinghttp.ListDrafts(s)},
		{Method: "POST", Path: "/self-bill-drafts/{id}/issue", Handle: billinghttp.IssueDraft(s)},
		{Method: "GET", Path: "/invoices", Handle: billinghttp.ListInvoices(s)},
		{Method: "POST", Path: "/invoices", Handle: billinghttp.IssueInvoice(s)},
		{Method: "GET", Path: "/invoices/{id}", Handle: billinghttp.GetInvoice(s)},
		{Method: "GET", Path: "/invoices/{id}/document", Handle: billinghttp.GetInvoiceDocument(s)},
		{Method: "GET", Path: "/invoices/{id}/e-invoice", Handle: billinghttp.GetEInvoice(s)},
		{Method: "GET", Path: "/credit-notes/{id}/e-invoice", Handle: billinghttp.GetECreditNote(s)},
		{Method: "GET", Path: "/self-bills/{id}/e-invoice", Handle: billinghttp.GetESelfBill(s)},
		{Method: "POST", Path: "/invoices/{id}/payments", Handle: billinghttp.RecordTransfer(s)},
		{Method: "POST", Path: "/invoices/{id}/credit-notes", Handle: billinghttp.CreditInvoice(s)},
		{Method: "POST", Path: "/invoices/{id}/payment-notices", Handle: billinghttp.NotePaid(s)},
		{Method: "GET", Path: "/credit-notes/{id}", Handle: billinghttp.GetCreditNote(s)},
		{Method: "GET", Path: "/credit-notes/{id}/document", Handle: billinghttp.GetCreditNoteDocument(s)},
		{Method: "GET", Path: "/self-bills", Handle: billinghttp.ListSelfBills(s)},
		{Method: "GET", Path: "/self-bills/{id}", Handle: billinghttp.GetSelfBill(s)},
		{Method: "GET", Path: "/self-bills/{id}/document", Handle: billinghttp.GetSelfBillDocument(s)},
	}
	for i := range rows {
		rows[i].Access = gate.SignedIn()
	}
	return rows
}

// issue issues an invoice for all visits.
func (s *server) issue(vat int) httpxtest.Answer {
	reason := parties.Exempt
	if vat > 0 {
		reason = parties.Standard
	}
	s.world.Settle()
	s.world.Taxes(reason, parties.Exempt, parties.Exempt)
	body := fmt.Sprintf(`{"agreementId":%q,"visitIds":["%s"]}`, s.agreement, strings.Join(s.visits, `","`))
	return s.OK("finance", "POST", "/invoices", body, "Idempotency-Key", "issue")
}

// pence reads a field that holds an amount.
func pence(a httpxtest.Answer, field string) any {
	amount, _ := a.Body()[field].(map[string]any)
	return amount["pence"]
}

func TestFromTheSignedOffVisitsToThePenny(t *testing.T) {
	s := newServer(t)
	billable := s.OK("finance", "GET", "/billable-visits?seller=partnership:"+s.partnership, "").Items()
	if len(billable) != 2 || billable[0]["agreementId"] != s.agreement {
		t.Fatalf("to be invoiced: %v", billable)
	}
	issued := s.issue(2000)
	if pence(issued, "net") != 52500.0 || pence(issued, "vat") != 10500.0 || pence(issued, "total") != 63000.0 ||
		issued.Text("number") != "INV-000001" {
		t.Errorf("issued: %s", issued.Raw)
	}
	path := "/invoices/" + issued.Text("id")
	noted := s.OK("head", "POST", path+"/payment-notices", `{"on":"2026-02-05","reference":"INV-000001"}`, "If-Match",
		issued.ETag())
	if noted.Text("state") != "issued" || noted.ETag() == issued.ETag() {
		t.Errorf("noted: %s", noted.Raw)
	}
	part := s.OK("finance", "POST", path+"/payments",
		`{"amount":{"pence":62999,"currency":"GBP"},"receivedOn":"2026-02-05","reference":"INV-000001"}`, "Idempotency-Key",
		"1")
	if part.Text("state") != "part_paid" || pence(part, "owed") != 1.0 {
		t.Errorf("in part: %s", part.Raw)
	}
	for range 2 { // the second call repeats the first
		whole := s.OK("finance", "POST", path+"/payments",
			`{"amount":{"pence":1,"currency":"GBP"},"receivedOn":"2026-02-05"}`, "Idempotency-Key", "2")
		if whole.Text("state") != "paid" || pence(whole, "owed") != 0.0 {
			t.Errorf("in full: %s", whole.Raw)
		}
	}
	if got := s.OK("head", "GET", "/invoices?payer=school:"+string(enquiriestest.Ash)+"&state=paid",
		"").First()["number"]; got != "INV-000001" {
		t.Errorf("the buyer's list: %v", got)
	}
	if got := s.OK("finance", "GET", "/billable-visits?seller=partnership:"+s.partnership, "").Items(); len(got) > 0 {
		t.Errorf("still to be invoiced: %v", got)
	}
}

func TestTheInvoiceOnPaperSaysHowToPay(t *testing.T) {
	s := newServer(t)
	issued := s.issue(2000)
	paper := s.OK("head", "GET", "/invoices/"+issued.Text("id")+"/document", "")
	if got := paper.Header.Get("Content-Type"); got != "application/pdf" {
		t.Errorf("a document of type %s", got)
	}
	want := [][]string{{
		"Invoice", "INV-000001", "The Grove", "1 Grove Road", "Ely", "VAT number GB123456782", "through Lateral",
		"To For support by", "Ash Primary School Leader of 100003",
		"How to pay", "By bank transfer, to this account.", "Account name The Grove", "Sort code 00-00-00",
		"Account number 00012345",
		"Reference INV-000001", "Amount £630.00", "By Thu 5 Mar 2026",
	}}
	got := pdftest.Pages(t, paper.Raw)
	if missing := notIn(got[0], want[0]); len(got) != 1 || len(missing) > 0 {
		t.Errorf("%d pages; missing: %q in\n%s", len(got), missing, strings.Join(got[0], "\n"))
	}
}

func TestTheHomeSchoolReadsItsSelfBill(t *testing.T) {
	s := newServer(t)
	s.issue(0)
	first := s.OK("home", "GET", "/self-bills?home="+string(enquiriestest.Cedar), "").First()
	path := fmt.Sprintf("/self-bills/%s", first["id"])
	bill := s.OK("home", "GET", path, "")
	if bill.Text("number") != "SB-000001" || pence(bill, "brokerage") != 7875.0 || pence(bill, "total") != 44625.0 {
		t.Errorf("%s", bill.Raw)
	}
	got := pdftest.Pages(t, s.OK("home", "GET", path+"/document", "").Raw)[0]
	want := []string{"Self-bill", "SB-000001", "Supplier Drawn up by the customer", "Cedar School The Grove",
		"Total owed to you £446.25", "Brokerage, deducted −£78.75"}
	if missing := notIn(got, want); len(missing) > 0 {
		t.Errorf("missing: %q in\n%s", missing, strings.Join(got, "\n"))
	}
}

func TestASelfBillSaysWhatTheHomeSchoolTold(t *testing.T) {
	s := newServer(t)
	told := parties.Payee{VATNumber: "GB123456782", AccountName: "Cedar School", SortCode: "000002",
		AccountNumber: "00067890"}
	if err := s.world.Parties.SetPayee(t.Context(), parties.School(enquiriestest.Cedar), told); err != nil {
		t.Fatal(err)
	}
	s.world.Settle()
	s.world.Taxes(parties.Exempt, parties.Exempt, parties.Standard)
	s.OK("finance", "POST", "/invoices",
		`{"agreementId":"`+s.agreement+`","visitIds":["`+s.visits[0]+`"]}`, "Idempotency-Key", "vat")
	bill := s.OK("home", "GET", "/self-bills?home="+string(enquiriestest.Cedar), "").First()
	page := pdftest.Pages(t, s.OK("home", "GET", fmt.Sprintf("/self-bills/%s/document", bill["id"]), "").Raw)[0]
	if missing := notIn(page,
		[]string{"VAT number GB123456782", "VAT at 20% on £297.50 £59.50",
			"It is paid into Cedar School, sort code 00-00-02, account number 00067890."}); bill["homeVatNumber"] !=
		"GB123456782" || len(missing) > 0 {
		t.Errorf("the self-bill: %v; missing on paper: %q", bill, missing)
	}
}

// notIn returns the lines that a page lacks.
func notIn(page, lines []string) []string {
	var missing []string
	all := "\n" + strings.Join(page, "\n") + "\n"
	for _, line := range lines {
		if !strings.Contains(all, "\n"+line+"\n") {
			missing = append(missing, line)
		}
	}
	return missing
}

func TestAnInvoiceIsTakenBack(t *testing.T) {
	s := newServer(t)
	path := "/invoices/" + s.issue(0).Text("id")
	credited := s.OK("finance", "POST", path+"/credit-notes", `{"reason":"The visit was half a day."}`, "Idempotency-Key",
		"credit")
	if credited.Text("state") != "credited" || pence(credited, "owed") != 0.0 {
		t.Errorf("%s", credited.Raw)
	}
	a := s.Call("finance", "POST", path+"/payments", `{"amount":{"pence":1,"currency":"GBP"},"receivedOn":"2026-02-05"}`,
		"Idempotency-Key", "late")
	if a.Status != http.StatusConflict {
		t.Errorf("paid after that: %d %s", a.Status, a.Raw)
	}
}

func TestACreditNoteIsADocumentOfItsOwn(t *testing.T) {
	s := newServer(t)
	path := "/invoices/" + s.issue(2000).Text("id")
	credited := s.OK("finance", "POST", path+"/credit-notes", `{"reason":"The visit was half a day."}`, "Idempotency-Key",
		"credit")
	all, _ := credited.Body()["creditNotes"].([]any)
	named, _ := all[0].(map[string]any)
	if named["number"] != "CN-000001" || named["reason"] != "The visit was half a day." || named["issuedBy"] != "Finance" {
		t.Fatalf("the invoice names %v", named)
	}
	if listed := s.OK("head", "GET", "/invoices?payer=school:"+string(enquiriestest.Ash),
		"").First()["creditNotes"]; !cmp.Equal(listed, any(all)) {
		t.Errorf("the list names %v", listed)
	}
	sums, _ := s.OK("head", "GET", "/invoices?payer=school:"+string(enquiriestest.Ash), "").Body()["sums"].(map[string]any)
	if owed, _ := sums["owed"].(map[string]any); owed["pence"] != 0.0 {
		t.Errorf("the list comes to %v", sums)
	}
	note := fmt.Sprintf("/credit-notes/%s", named["id"])
	for _, who := range []string{"finance", "head"} {
		got := s.OK(who, "GET", note, "")
		if got.Text("ofNumber") != "INV-000001" || got.Text("issuerVatNumber") != "GB123456782" ||
			pence(got, "total") != -63000.0 {
			t.Errorf("%s reads %s", who, got.Raw)
		}
		if paper := s.OK(who, "GET", note+"/document", ""); paper.Header.Get("Content-Type") != "application/pdf" {
			t.Errorf("%s is given %s", who, paper.Header.Get("Content-Type"))
		}
	}
	for _, who := range []string{"home", "stranger"} {
		for _, closed := range []string{note, note + "/document"} {
			if got := s.Call(who, "GET", closed, ""); got.Status != http.StatusNotFound {
				t.Errorf("%s gets %d of %s", who, got.Status, closed)
			}
		}
	}
	bill := s.OK("home", "GET", "/self-bills/"+credited.Text("selfBillId"), "")
	of, _ := bill.Body()["creditNotes"].([]any)
	if taken, _ := of[0].(map[string]any); taken["number"] != "SC-000001" || taken["issuedAt"] != named["issuedAt"] {
		t.Errorf("the self-bill names %v", taken)
	}
}

func TestOthersFindNothing(t *testing.T) {
	s := newServer(t)
	issued := s.issue(0)
	path := "/invoices/" + issued.Text("id")
	tests := []struct {
		who, method, path, body string
		status                  int
	}{
		{"stranger", "GET", path, "", 404},
		{"stranger", "GET", path + "/document", "", 404},
		{"home", "GET", path, "", 404},
		{"stranger", "GET", "/self-bills/" + issued.Text("selfBillId"), "", 404},
		{"stranger", "POST", path + "/payments", `{"amount":{"pence":1,"currency":"GBP"},"receivedOn":"2026-02-05"}`, 404},
		{"head", "POST", path + "/payments", `{"amount":{"pence":1,"currency":"GBP"},"receivedOn":"2026-02-05"}`, 404},
		{"head", "POST", path + "/credit-notes", `{"reason":"We think again."}`, 404},
		{"", "GET", path, "", 401},
	}
	for _, tt := range tests {
		a := s.Call(tt.who, tt.method, tt.path, tt.body, "Idempotency-Key", "k"+tt.who, "If-Match", `"1"`)
		if a.Status != tt.status {
			t.Errorf("%s %s by %q: %d %s", tt.method, tt.path, tt.who, a.Status, a.Raw)
		}
	}
}

func TestBadInputIsNamed(t *testing.T) {
	s := newServer(t)
	path := "/invoices/" + s.issue(0).Text("id")
	pay := path + "/payments"
	tests := []struct {
		name, path, body, key string
		bad                   []string
	}{
		{"no visits", "/invoices", `{"agreementId":"` + s.agreement + `","visitIds":[]}`, "a", []string{"body.visitIds"}},
		{"an invalid rate", "/invoices",
			`{"agreementId":"` + s.agreement + `","visitIds":["` + s.visits[0] + `"],"supportVat":1}`, "b",
			[]string{"body.supportVat"}},
		{"no key", pay, `{"amount":{"pence":1,"currency":"GBP"},"receivedOn":"2026-02-05"}`, "", nil},
		{"nothing came", pay, `{"amount":{"pence":0,"currency":"GBP"},"receivedOn":"2026-02-05"}`, "c",
			[]string{"body.amount.pence"}},
		{"less than nothing", pay, `{"amount":{"pence":-1,"currency":"GBP"},"receivedOn":"2026-02-05"}`, "d",
			[]string{"body.amount.pence"}},
		{"part of a penny", pay, `{"amount":{"pence":1.5,"currency":"GBP"},"receivedOn":"2026-02-05"}`, "e",
			[]string{"body.amount.pence"}},
		{"other money", pay, `{"amount":{"pence":1,"currency":"EUR"},"receivedOn":"2026-02-05"}`, "f",
			[]string{"body.amount.currency"}},
		{"tomorrow", pay, `{"amount":{"pence":1,"currency":"GBP"},"receivedOn":"2026-02-06"}`, "g",
			[]string{"body.receivedOn"}},
		{"no day", pay, `{"amount":{"pence":1,"currency":"GBP"},"receivedOn":"2026-02-30"}`, "h",
			[]string{"body.receivedOn"}},
		{"no reason", path + "/credit-notes", `{"reason":" "}`, "i", []string{"body.reason"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := s.Call("finance", "POST", tt.path, tt.body, "Idempotency-Key", tt.key)
			if diff := cmp.Diff(tt.bad, a.Bad()); a.Status != http.StatusUnprocessableEntity || diff != "" {
				t.Errorf("%d %s%s", a.Status, diff, a.Raw)
			}
		})
	}
	if got := pence(s.OK("finance", "GET", path, ""), "owed"); got != 52500.0 {
		t.Errorf("%v is owed after all that", got)
	}
}
