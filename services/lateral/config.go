package main

import (
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/httpx"
	"lateral/pkg/settings"
	"lateral/pkg/token"
)

// Config holds the settings, weakest first: defaults, a JSON file, the
// environment, the command line. Without settings the program runs alone.
type Config struct {
	File kong.ConfigFlag `name:"config" env:"LATERAL_CONFIG" placeholder:"FILE" help:"JSON file with any of these settings."`

	Data      string `name:"data" env:"LATERAL_DATA" default:"./data" placeholder:"DIR" help:"Folder for documents, search index and secrets when no engine is set (${default})."`
	PublicURL string `name:"public-url" env:"LATERAL_PUBLIC_URL" placeholder:"URL" help:"Address that people use, for links in mail; https in production."`
	LogFormat string `name:"log-format" env:"LATERAL_LOG_FORMAT" enum:"text,json" default:"text" help:"text or json (${default})."`

	MongoDBURI     string `name:"mongodb-uri" env:"LATERAL_MONGODB_URI" placeholder:"URI" help:"MongoDB replica set for documents, instead of SQLite; the path names the database."`
	MeilisearchURL string `name:"meilisearch-url" env:"LATERAL_MEILISEARCH_URL" placeholder:"URL" help:"Meilisearch for finding, instead of Bleve."`
	MeilisearchKey string `name:"meilisearch-key" env:"LATERAL_MEILISEARCH_KEY" placeholder:"KEY" help:"Key of Meilisearch."`
	Meaning        string `name:"meaning" env:"LATERAL_MEANING" enum:"on,off" default:"on" help:"on, or off: texts are read by words alone, which saves 80 MB of memory and some processor time (${default})."`
	SMTPURL        string `name:"smtp-url" env:"LATERAL_SMTP_URL" placeholder:"URL" help:"smtp://user:password@host:port to send mail by, instead of keeping it in the local outbox."`
	MailFrom       string `name:"mail-from" env:"LATERAL_MAIL_FROM" default:"Lateral <no-reply@localhost>" help:"Sender of mail (${default})."`

	TokenKeys      string `name:"token-keys" env:"LATERAL_TOKEN_KEYS" placeholder:"ID:BASE64,…" help:"Keys that sign tokens, the newest first; made and kept in the data folder when not set."`
	TrustedProxies string `name:"trusted-proxies" env:"LATERAL_TRUSTED_PROXIES" placeholder:"NETWORK,…" help:"Load balancers, as addresses or networks (10.0.0.0/8), whose X-Forwarded-For, X-Forwarded-Proto and Forwarded are believed: where a call comes from, and whether by https."`

	StripeKey           string `name:"stripe-key" env:"LATERAL_STRIPE_KEY" placeholder:"KEY" help:"Stripe secret key; invoices are also sent by Stripe when set."`
	StripeWebhookSecret string `name:"stripe-webhook-secret" env:"LATERAL_STRIPE_WEBHOOK_SECRET" placeholder:"SECRET" help:"Signing secret of Stripe's webhook."`

	SecondFactorGrace time.Duration `name:"second-factor-grace" env:"LATERAL_SECOND_FACTOR_GRACE" default:"336h" placeholder:"TIME" help:"How long operators, brokers and finance officers may do without a second step at sign-in, since they got the role (${default}); 0 asks nobody, but with https it is as if not set."`

	demo  bool        // the program shows itself: nobody in it is real
	trial bool        // data that can be made again: written without waiting for the disk
	clock clock.Clock // nil is the machine's
}

// Validate reports every error in the settings at once.
func (c *Config) Validate() error {
	var problems []error
	must := func(ok bool, flag, format string, others ...any) {
		if !ok {
			problems = append(problems, fmt.Errorf(named(flag)+" "+format, others...))
		}
	}
	must(c.PublicURL == "" || isWeb(c.PublicURL), "public-url", "%q is no web address like https://lateral.example.org",
		c.PublicURL)
	must(c.MeilisearchURL == "" || isWeb(c.MeilisearchURL), "meilisearch-url",
		"is no web address like http://127.0.0.1:7700")
	must(c.StripeKey == "" || c.StripeWebhookSecret != "", "stripe-key",
		"needs %s: without it no payment would be believed", named("stripe-webhook-secret"))
	must(c.StripeWebhookSecret == "" || c.StripeKey != "", "stripe-webhook-secret", "needs %s", named("stripe-key"))
	must(c.MongoDBURI == "" || c.TokenKeys != "", "mongodb-uri", "needs %s: replicas must sign with the same keys",
		named("token-keys"))
	must(c.MongoDBURI == "" || c.PublicURL != "", "mongodb-uri", "needs %s: links in mail must lead to the load balancer",
		named("public-url"))
	must(c.MongoDBURI == "" || c.MeilisearchURL != "", "mongodb-uri",
		"needs %s: an index in a folder cannot be shared by replicas", named("meilisearch-url"))
	must(!c.secure() || c.SMTPURL != "", "public-url", "with https needs %s: a local outbox is for trying out only",
		named("smtp-url"))
	must(c.SecondFactorGrace >= 0, "second-factor-grace", "is a time like 336h, not less than nothing")
	_, err := httpx.ParseNetworks(c.TrustedProxies)
	must(err == nil, "trusted-proxies", "%v", err)
	if c.TokenKeys != "" {
		_, err := token.ParseKeys(c.TokenKeys)
		must(err == nil, "token-keys", "%v; make one by: echo \"1:$(openssl rand -base64 32)\"", err)
	}
	return errors.Join(append(problems, c.place().Problems(named)...)...)
}

func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// secure says whether people reach the service over https, as in production.
func (c *Config) secure() bool { return strings.HasPrefix(c.PublicURL, "https://") }

// grace is how long some roles may work without a second step at sign-in. A
// grace without end is for trying out only.
func (c *Config) grace() time.Duration {
	if c.secure() && c.SecondFactorGrace == 0 {
		return 14 * 24 * time.Hour
	}
	return c.SecondFactorGrace
}

// keysFile is the file of those keys in the data folder.
const keysFile = "token-keys"

// keys returns the keys that sign tokens: those in the settings, or keys made
// once and kept in the data folder.
func (c *Config) keys() ([]token.Key, error) {
	if c.TokenKeys != "" {
		return token.ParseKeys(c.TokenKeys)
	}
	file := filepath.Join(c.Data, keysFile)
	keys, err := token.KeysIn(file)
	if errors.Is(err, token.ErrKeys) {
		return nil, apperr.Advised(fmt.Errorf("%s %w", file, err),
			"Put the file back from a copy, or remove it: a new key is made, and everybody has to sign in again.")
	}
	return keys, err
}

// naming says how this program's settings are named.
func naming() settings.Program {
	return settings.Program{Name: "lateral", Prefix: "LATERAL_", Others: []string{"LATERAL_TEST_"}}
}

// named is a setting by its flag and its variable.
func named(flag string) string { return naming().Setting(flag) }
