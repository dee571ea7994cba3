package httpx

import (
	"context"
	"net/http"
	"net/netip"

	"github.com/gofiber/fiber/v2"
)

// Refusal is an operation that was answered by 403, 404 or 429.
type Refusal struct {
	Operation string
	Status    int
	Code      string // of the problem
	Account   string // "" where nobody is signed in
	Address   netip.Addr
	Agent     string // what the browser says that it is
}

// Refused is told of a refusal before the answer leaves; it cannot change it.
type Refused func(context.Context, Refusal)

// maxAgent is how much of what a browser says of itself is looked at, in bytes.
const maxAgent = 300

// tell tells of an operation that was refused.
func (w *watch) tell(ctx context.Context, c *fiber.Ctx, r *request) {
	status := c.Response().StatusCode()
	if w.refused == nil || r.name == "" {
		return
	}
	switch status {
	case http.StatusForbidden, http.StatusNotFound, http.StatusTooManyRequests:
		agent := c.Get(fiber.HeaderUserAgent)
		w.refused(ctx, Refusal{
			Operation: r.name, Status: status, Code: r.outcome, Account: r.account, Address: r.from.address, Agent: agent[:min(len(agent), maxAgent)],
		})
	}
}
