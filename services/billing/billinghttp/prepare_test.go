package billinghttp_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
)

// Before an invoice is issued its office sees what it would come to, decides about VAT once for
// the agreement, and is told what is still missing.
func TestAnInvoiceIsPrepared(t *testing.T) {
	s := newServer(t)
	preview := "/invoice-preview?agreement=" + s.agreement + "&visits=" + strings.Join(s.visits, "&visits=")
	undecided := s.OK("finance", "GET", preview, "")
	sums := []any{pence(undecided, "pays"), undecided.Body()["paysWithVat"]}
	if diff := cmp.Diff([]any{52500.0, nil}, sums); diff != "" {
		t.Errorf("undecided: %s", diff)
	}
	with := s.OK("finance", "GET", preview+"&supportVat=2000", "")
	if diff := cmp.Diff([]any{52500.0, 63000.0}, []any{pence(with, "pays"), pence(with, "paysWithVat")}); diff != "" {
		t.Errorf("with VAT: %s", diff)
	}
	if got := s.OK("finance", "GET", "/invoices?issuer=partnership:"+s.partnership, "").Items(); len(got) != 0 {
		t.Errorf("a preview issued %v", got)
	}
	path := "/agreements/" + s.agreement + "/vat"
	version := s.version()
	decided := s.OK("finance", "PUT", path, `{"supportVat":2000}`, "If-Match", version)
	want := map[string]any{"vat": false, "order": true}
	if diff := cmp.Diff(any(want), decided.Body()["missing"]); diff != "" || decided.ETag() == "W/"+version {
		t.Errorf("decided at %s: %s", decided.ETag(), diff)
	}
	if got := s.Call("finance", "PUT", path, `{"supportVat":0}`, "If-Match", version); got.Status != 412 {
		t.Errorf("decided on an older page: %d %s", got.Status, got.Raw)
	}
	issued := s.OK("finance", "POST", "/invoices", `{"agreementId":"`+s.agreement+`","visitIds":["`+
		strings.Join(s.visits, `","`)+`"]}`, "Idempotency-Key", "prepared")
	if got := pence(issued, "total"); got != 63000.0 {
		t.Errorf("issued for %v, and the preview said 63000", got)
	}
}

// version is that of the agreement, for If-Match.
func (s *server) version() string {
	s.world.T.Helper()
	return httpx.ETag(s.world.Agreement(s.agreement).Version)[2:]
}

// What is asked wrongly before an invoice is refused, each with the field that is wrong; places
// and agreements of others are not there.
func TestWhatIsRefusedBeforeAnInvoice(t *testing.T) {
	s := newServer(t)
	long, vat := strings.Repeat("x", 101), "/agreements/"+s.agreement+"/vat"
	preview, prepare := "/invoice-preview?agreement="+s.agreement, "/agreements-to-prepare?seller="
	for _, tt := range []struct {
		name, who, path, body string // a body makes it a PUT
		status                int
		bad                   []string
	}{
		{"a preview of nothing", "finance", "/invoice-preview", "", 422, []string{"query.agreement"}},
		{"a preview of what is too long", "finance", "/invoice-preview?agreement=" + long, "", 422,
			[]string{"query.agreement"}},
		{"a preview of no agreement", "finance", "/invoice-preview?agreement=agreement_x&visits=v", "", 404, nil},
		{"a preview without visits comes to nothing", "finance", preview, "", 200, nil},
		{"a preview of no visit", "finance", preview + "&visits=visit_x", "", 422, []string{"query.visits[0]"}},
		{"a preview at no rate", "finance", preview + "&visits=" + s.visits[0] + "&supportVat=1", "", 422,
			[]string{"query.supportVat"}},
		{"a rate in words", "finance", preview + "&supportVat=twenty", "", 422, []string{"query.supportVat"}},
		{"the buyer's preview", "head", preview + "&visits=" + s.visits[0], "", 404, nil},
		{"nobody's preview", "", preview, "", 401, nil},
		{"to prepare for nobody", "finance", "/agreements-to-prepare", "", 422, []string{"query.seller"}},
		{"to prepare for another", "finance", prepare + "partnership:partnership_x", "", 404, nil},
		{"to prepare for what is too long", "finance", prepare + long, "", 422, []string{"query.seller"}},
		{"to prepare, for a stranger", "stranger", prepare + "partnership:" + s.partnership, "", 404, nil},
		{"to invoice for nobody", "finance", "/billable-visits", "", 422, []string{"query.seller"}},
		{"to invoice for a stranger", "stranger", "/billable-visits?seller=partnership:" + s.partnership, "", 404, nil},
		{"invoices of nobody", "finance", "/invoices", "", 422, []string{"query.issuer"}},
		{"invoices in no state", "finance", "/invoices?issuer=partnership:" + s.partnership + "&state=lost", "", 422,
			[]string{"query.state"}},
		{"invoices to no school", "head", "/invoices?school=12", "", 422, []string{"query.school"}},
		{"self-bills to no school", "home", "/self-bills?home=x", "", 422, []string{"query.home"}},
		{"self-bills of another", "finance", "/self-bills?issuer=partnership:partnership_x", "", 404, nil},
		{"no VAT at all", "finance", vat, `{}`, 422, []string{"body"}},
		{"VAT in words", "finance", vat, `{"supportVat":"twenty"}`, 422, []string{"body.supportVat"}},
		{"VAT that there is not", "finance", vat, `{"supportVat":1750}`, 422, []string{"body.supportVat"}},
		{"less than no VAT", "finance", vat, `{"supportVat":-1}`, 422, []string{"body.supportVat"}},
		{"VAT on brokerage that is not added", "finance", vat, `{"supportVat":0,"brokerageVat":2000}`, 200, nil},
		{"a field that nobody knows", "finance", vat, `{"supportVat":0,"vat":1}`, 422, []string{"body.vat"}},
		{"VAT of no agreement", "finance", "/agreements/agreement_x/vat", `{"supportVat":0}`, 404, nil},
		{"VAT by the buyer", "head", vat, `{"supportVat":0}`, 404, nil},
		{"VAT by a stranger", "stranger", vat, `{"supportVat":0}`, 404, nil},
		{"VAT by nobody", "", vat, `{"supportVat":0}`, 401, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			method, version := http.MethodGet, ""
			if tt.body != "" {
				method, version = http.MethodPut, s.version()
			}
			got := s.Call(tt.who, method, tt.path, tt.body, "If-Match", version)
			if got.Status != tt.status {
				t.Fatalf("%d %s", got.Status, got.Raw)
			}
			if diff := cmp.Diff(tt.bad, got.Bad()); tt.bad != nil && diff != "" {
				t.Errorf("%s%s", diff, got.Raw)
			}
		})
	}
}
