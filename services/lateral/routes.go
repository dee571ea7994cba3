package main

import (
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/people/peoplehttp"
	"lateral/services/security"
)

const (
	get    = http.MethodGet
	post   = http.MethodPost
	put    = http.MethodPut
	patch  = http.MethodPatch
	remove = http.MethodDelete
)

// route is a row of the table: method, path beneath /api/v1, name, purpose, rule
// of access, handler.
type route struct {
	Method, Path, Name, Summary string
	Access                      httpx.Access
	Handle                      httpx.Endpoint
}

// routes are all operations with their rules of access: one table, in a file for
// each noun or two (routes_….go). If a
// rule names no place, the use-case checks that the person holds the role in the
// place of the thing. People who wait for approval are let in only by rules with
// Waiting: to their own account and messages.
func (p *program) routes() []httpx.Route {
	gate := peoplehttp.NewGate(p.people.Authenticate)
	paces, files := paces(), files()
	var routes []httpx.Route
	for _, r := range slices.Concat(
		p.peopleRoutes(gate), p.registerRoutes(gate), p.partnershipRoutes(gate), p.leaderRoutes(gate), p.needRoutes(gate),
		p.findingRoutes(gate), p.enquiryRoutes(gate), p.offerRoutes(gate), p.partyRoutes(gate),
		p.billingRoutes(gate), p.refundRoutes(gate),
		p.reconciliationRoutes(gate), p.closingRoutes(gate), p.exportRoutes(gate),
		p.reportRoutes(gate), p.accountRoutes(gate),
		p.noticeRoutes(gate), p.operationRoutes(gate),
		p.privacyRoutes(gate), p.auditRoutes(gate),
	) {
		routes = append(routes, httpx.Route{
			Method: r.Method, Path: "/api/v1" + r.Path, Name: r.Name, Summary: r.Summary,
			Access: r.Access, Pace: paces[r.Name], Within: p.within(r), MaxBody: files[r.Name],
			Handle: r.Handle,
		})
	}
	return routes
}

// paces limit how often one address may call operations that strangers could
// abuse: to guess passwords of many accounts, to send letters to many people, to
// copy the register. A whole school, or all heads of an authority in one room,
// may share one address. The noun people counts acts on one account.
func paces() map[string]httpx.Pace {
	letters := httpx.Pace{Often: 60, Per: 10 * time.Minute}
	secrets := httpx.Pace{Often: 120, Per: time.Minute}
	reading := httpx.Pace{Often: 1200, Per: time.Minute}
	return map[string]httpx.Pace{
		"register": letters, "ask-password-reset": letters,
		"sign-in": secrets, "confirm-registration": secrets, "reset-password": secrets, "finish-sign-in": secrets,
		"ask-passkey": secrets, "sign-in-by-passkey": secrets,
		"read-invitation": secrets, "accept-invitation": secrets,
		"read-address-change": secrets, "confirm-address-change": secrets, "stop-address-change": secrets,
		"find-schools": reading, "get-school": reading, "list-directory": reading,
	}
}

// saying says what an operation is for, as the table of operations has it. The
// table can be made when everything is wired: so it is read when it is asked for.
func (p *program) saying() security.Operations {
	summaries := sync.OnceValue(func() map[string]string {
		all := map[string]string{}
		for _, r := range p.routes() {
			all[r.Name] = strings.ReplaceAll(r.Summary, "'", "’")
		}
		return all
	})
	return func(name string) string { return summaries()[name] }
}
