// n8n loads the nodes and the credential named in package.json; nothing is imported from here.
