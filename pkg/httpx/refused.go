package httpx

import (
	"context"
	"net/http"
	"net/netip"

	"github.com/gofiber/fiber/v2"
)

// Refusal is an operation that was answered with 403, 404 or 429.
type Refusal struct {
	Operation string
	Status    int
	Code      string // code of the problem
	Account   string // "" if nobody is signed in
	Address   netip.Addr
	Agent     string // what the browser says about itself
}

// Refused is told of a refusal before the answer leaves; it cannot change it.
type Refused func(context.Context, Refusal)

// maxAgent is how many bytes are read of what a browser says about itself.
const maxAgent = 300

// tell reports an operation that was refused.
func (w *watch) tell(ctx context.Context, c *fiber.Ctx, r *request) {
	status := c.Response().StatusCode()
	if w.refused == nil || r.name == "" {
		return
	}
	switch status {
	case http.StatusForbidden, http.StatusNotFound, http.StatusTooManyRequests:
		agent := c.Get(fiber.HeaderUserAgent)
		w.refused(ctx, Refusal{
			Operation: r.name, Status: status, Code: r.outcome, Account: r.account, Address: r.from.address,
			Agent: agent[:min(len(agent), maxAgent)],
		})
	}
}
