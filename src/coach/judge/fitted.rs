const TECHNICAL: Models = Models { said: [0; COUNT], denied: [0; COUNT], heard: 0, left_out: 0, contradicted: 0, deniable: 0 };
const PERSONAL: Models = Models { said: [0; COUNT], denied: [0; COUNT], heard: 0, left_out: 0, contradicted: 0, deniable: 0 };
