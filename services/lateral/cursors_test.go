package main

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"lateral/services/people"
)

// A page is asked for by a cursor of the page before. Any other text is answered in the same
// words by every list of the API, whichever noun it belongs to.
func TestEveryListAnswersACursorThatIsNotItsOwnAlike(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	lists := listsOf(t, newTestProgram(t))
	w := newVillage(t, p)
	operator := w.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})
	alliance := operator.post("/partnerships", object{"name": "City Alliance", "kind": "alliance", "widenDays": 7,
		"paymentDays": 30, "brokerage": object{"mode": "none"}}).text("id")
	operator.call(200, "PUT", "/partnerships/"+alliance+"/schools/"+elsewhere, nil)
	school, group := people.School(elsewhere), people.Partnership(alliance)
	head := w.provisioned("Hanna Head", people.Held{Role: people.Head, Place: school})
	leader := w.provisioned("Lena Leader", people.Held{Role: people.Leader, Place: school})
	finance := w.provisioned("Fred Finance", people.Held{Role: people.Finance, Place: school})
	broker := w.provisioned("Bella Broker", people.Held{Role: people.Broker, Place: group})
	listed := leader.post("/leaders", object{"homeUrn": elsewhere, "biography": "Phonics."}).text("id")
	need := head.post("/needs", object{"urn": elsewhere, "what": "Too few of our pupils read fluently."}).text("id")

	account := broker.post("/parties/partnership/"+alliance+"/bank-accounts", bankAccount("2026-01-01")).text("id")

	asked := map[string]struct {
		who  person
		path string
	}{
		"find-documents":               {finance, "/documents?party=school:" + elsewhere},
		"find-support":                 {head, "/support?"},
		"list-agreements":              {head, "/agreements?school=" + elsewhere},
		"list-audit-entries":           {operator, "/audit-entries?"},
		"list-bank-lines":              {broker, "/bank-accounts/" + account + "/lines?"},
		"list-billable-visits":         {broker, "/billable-visits?seller=partnership:" + alliance},
		"list-designation-claims":      {broker, "/designations?partnership=" + alliance},
		"list-directory":               {head, "/directory?"},
		"list-disclosures":             {head, "/needs/" + need + "/disclosures?"},
		"list-enquiries":               {head, "/enquiries?school=" + elsewhere},
		"list-erasures":                {operator, "/erasures?"},
		"list-exports":                 {broker, "/parties/partnership/" + alliance + "/exports?"},
		"list-invoices":                {finance, "/invoices?payer=school:" + elsewhere},
		"list-jobs":                    {operator, "/jobs?"},
		"list-leaders":                 {head, "/leaders?"},
		"list-loads":                   {broker, "/partnerships/" + alliance + "/loads?"},
		"list-needs":                   {head, "/needs?"},
		"list-notices":                 {head, "/notices?"},
		"list-offers":                  {leader, "/offers?leader=" + listed},
		"list-received-offers":         {head, "/needs/" + need + "/offers?"},
		"list-operators":               {operator, "/operators?"},
		"list-own-security-events":     {head, "/me/security-events?"},
		"list-partnership-invitations": {broker, "/partnerships/" + alliance + "/invitations?"},
		"list-partnership-memberships": {broker, "/partnerships/" + alliance + "/memberships?"},
		"list-partnership-requests":    {broker, "/partnerships/" + alliance + "/requests?"},
		"list-partnership-schools":     {broker, "/partnerships/" + alliance + "/schools?"},
		"list-partnerships":            {operator, "/partnerships?"},
		"list-refunds":                 {finance, "/refunds?payer=school:" + elsewhere},
		"list-releases":                {head, "/releases?school=" + elsewhere},
		"list-requests":                {operator, "/join-requests?"},
		"list-school-invitations":      {head, "/schools/" + elsewhere + "/invitations?"},
		"list-school-memberships":      {head, "/schools/" + elsewhere + "/memberships?"},
		"list-school-requests":         {head, "/schools/" + elsewhere + "/requests?"},
		"list-security-events":         {operator, "/security-events?"},
		"list-invoice-drafts":          {finance, "/invoice-drafts?seller=school:" + elsewhere},
		"list-self-bill-drafts":        {finance, "/self-bill-drafts?home=" + elsewhere},
		"list-self-bills":              {finance, "/self-bills?home=" + elsewhere},
		"list-services":                {leader, "/leaders/" + listed + "/services?"},
		"list-successions":             {operator, "/successions?"},
		"list-unreached":               {broker, "/partnerships/" + alliance + "/unreached?"},
		"list-waiting-memberships":     {operator, "/memberships/waiting?"},
	}
	for _, name := range lists {
		if name == "list-outbox" {
			continue // it is there only in the demonstration
		}
		list, known := asked[name]
		if !known {
			t.Errorf("%s is a list, and this test does not ask for it", name)
			continue
		}
		status, answer := list.who.try("GET", list.path+"&cursor=x", nil)
		fields := answer.list("errors")
		if status != 422 || answer.text("code") != "bad_cursor" || len(fields) != 1 ||
			fields[0].text("location") != "query.cursor" || !strings.HasSuffix(answer.text("detail"), ".") {
			t.Errorf("%s: %d %v", name, status, answer)
		}
	}
}

// listsOf are the names of the operations that take a cursor.
func listsOf(t *testing.T, p *program) []string {
	t.Helper()
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	text, err := server.OpenAPI()
	if err != nil {
		t.Fatal(err)
	}
	type parameter struct{ Name string }
	var api struct {
		Paths map[string]map[string]struct {
			OperationID string
			Parameters  []parameter
		}
	}
	if err := json.Unmarshal(text, &api); err != nil {
		t.Fatal(err)
	}
	var lists []string
	for _, methods := range api.Paths {
		for _, operation := range methods {
			if slices.Contains(operation.Parameters, parameter{"cursor"}) {
				lists = append(lists, operation.OperationID)
			}
		}
	}
	slices.Sort(lists)
	return lists
}
