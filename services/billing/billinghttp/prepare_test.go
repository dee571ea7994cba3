package billinghttp_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/httpx"
	"lateral/services/parties"
)

// Before an invoice is issued its office sees what it would come to, says what is sold,
// and is told what is still missing.
func TestAnInvoiceIsPrepared(t *testing.T) {
	s := newServer(t)
	preview := "/invoice-preview?agreement=" + s.agreement + "&visits=" + strings.Join(s.visits, "&visits=")
	undecided := s.OK("finance", "GET", preview, "")
	sums := []any{pence(undecided, "pays"), undecided.Body()["paysWithVat"]}
	if diff := cmp.Diff([]any{52500.0, nil}, sums); diff != "" {
		t.Errorf("undecided: %s", diff)
	}
	s.world.Settle()
	s.world.Taxes(parties.Standard, parties.Exempt, parties.Exempt)
	with := s.OK("finance", "GET", preview, "")
	if diff := cmp.Diff([]any{52500.0, 63000.0}, []any{pence(with, "pays"), pence(with, "paysWithVat")}); diff != "" {
		t.Errorf("with VAT: %s", diff)
	}
	support := map[string]any{"reason": "standard", "rate": 2000.0}
	taxes, _ := with.Body()["taxes"].(map[string]any)
	if diff := cmp.Diff(any(support), taxes["support"]); diff != "" {
		t.Errorf("the support bears %s", diff)
	}
	if got := s.OK("finance", "GET", "/invoices?issuer=partnership:"+s.partnership, "").Items(); len(got) != 0 {
		t.Errorf("a preview issued %v", got)
	}
	path := "/agreements/" + s.agreement + "/supply"
	version := s.version()
	chosen := s.OK("finance", "PUT", path, `{"supply":"training"}`, "If-Match", version)
	want := map[string]any{"vat": false, "order": true}
	if diff := cmp.Diff(any(want), chosen.Body()["missing"]); diff != "" || chosen.ETag() == "W/"+version {
		t.Errorf("chosen at %s: %s", chosen.ETag(), diff)
	}
	if got := s.Call("finance", "PUT", path, `{"supply":"release"}`, "If-Match", version); got.Status != 412 {
		t.Errorf("chosen on an older page: %d %s", got.Status, got.Raw)
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
	long, supply := strings.Repeat("x", 101), "/agreements/"+s.agreement+"/supply"
	preview, prepare := "/invoice-preview?agreement="+s.agreement, "/agreements-to-prepare?seller="
	for _, tt := range []struct {
		name, who, path, body string // a body makes it a PUT
		status                int
		bad                   []string
	}{
		{"a preview of nothing", "finance", "/invoice-preview", "", 422, []string{"query.visits"}},
		{"a preview of what is too long", "finance", "/invoice-preview?agreement=" + long, "", 422,
			[]string{"query.agreement"}},
		{"a preview of no agreement", "finance", "/invoice-preview?agreement=agreement_x&visits=v", "", 404, nil},
		{"a preview without visits comes to nothing", "finance", preview, "", 200, nil},
		{"a preview of no visit", "finance", preview + "&visits=visit_x", "", 422, []string{"query.visits[0]"}},
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
		{"nothing sold", "finance", supply, `{}`, 422, []string{"body"}},
		{"sweets", "finance", supply, `{"supply":"sweets"}`, 422, []string{"body.supply"}},
		{"brokerage", "finance", supply, `{"supply":"brokerage"}`, 422, []string{"body.supply"}},
		{"a field that nobody knows", "finance", supply, `{"supply":"training","vat":1}`, 422, []string{"body.vat"}},
		{"no agreement", "finance", "/agreements/agreement_x/supply", `{"supply":"training"}`, 404, nil},
		{"by the buyer", "head", supply, `{"supply":"training"}`, 404, nil},
		{"by a stranger", "stranger", supply, `{"supply":"training"}`, 404, nil},
		{"by nobody", "", supply, `{"supply":"training"}`, 401, nil},
		{"drafts of nobody", "finance", "/self-bill-drafts", "", 404, nil},
		{"drafts of another", "stranger", "/self-bill-drafts?issuer=partnership:" + s.partnership, "", 404, nil},
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
