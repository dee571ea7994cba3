// Package peoplehttp is the HTTP face of people. It also has the gate that makes every
// operation's rule of access.
package peoplehttp
